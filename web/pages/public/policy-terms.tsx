import { NeedCategory, NeedLevel, needCategories } from "../../../domain/need/need-categories.ts";
import { DataTable } from "../../components/data-table.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { useFormats, usePage, useTexts } from "../../layout/page-context.ts";
import { policyTermsTexts } from "../../texts/policy-terms.ts";
import type { PoliciesView } from "../../views/policies.ts";

const usePolicyTerms = () => policyTermsTexts(usePage().language);

/** Which hardships count, by the level they usually stand for. */
export const NeedTerms = () => {
  const { needs } = usePolicyTerms();
  const { needCategory, needLevel } = useTexts();
  const between = usePage().language === "en" ? "; " : "；";
  return (
    <section>
      <h2>{needs.title}</h2>
      <p>{needs.intro}</p>
      <SummaryList
        rows={NeedLevel.options.map((level) => ({
          label: needLevel[level],
          value: NeedCategory.options
            .filter((category) => needCategories[category].level === level)
            .map((category) => needCategory[category])
            .join(between),
        }))}
      />
      <p>{needs.proof}</p>
    </section>
  );
};

/** Each step with who does it and how long it may take. */
export const StepTerms = ({ view }: { readonly view: PoliciesView }) => {
  const { steps } = usePolicyTerms();
  const { names, days } = steps;
  const format = useFormats();
  const { role } = useTexts();
  const { opensAt, closesAt, limits } = view;
  const window = steps.window(format.instant(opensAt), format.deadline(closesAt));
  const rows = [
    [names.apply, steps.family, window],
    [names.classCheck, role.HOMEROOM_TEACHER, days(limits.classCheck)],
    [names.schoolCheck, role.SCHOOL_REVIEW_PANEL, steps.daysAfterWindow(limits.schoolCheck)],
    [names.schoolPublicity, steps.school, days(limits.schoolPublicity)],
    [names.principalSignature, role.PRINCIPAL, days(limits.signature)],
    [names.countyRecheck, steps.aidCenter, days(limits.countyRecheck)],
    [names.countyPublicity, steps.aidCenter, days(limits.countyPublicity)],
    [names.finalSignature, steps.deputyDirector, days(limits.signature)],
    [names.payment, steps.aidCenter, steps.daysAfterApproval(limits.paymentStart)],
  ] as const;
  return (
    <section>
      <h2>{steps.title}</h2>
      <p>{steps.intro}</p>
      <DataTable
        caption={steps.title}
        captionIs="heard"
        columns={[
          { key: "step", header: steps.step, cell: ([step]) => step },
          { key: "who", header: steps.who, cell: ([, who]) => who },
          { key: "time", header: steps.time, cell: ([, , time]) => time },
        ]}
        rows={rows}
        rowKey={([step]) => step}
        empty={null}
      />
      <p>{steps.correction(limits.correction, limits.returnsPerLevel)}</p>
    </section>
  );
};

/** What anybody, and what a family, may ask for, and when the answer comes. */
export const RightsTerms = ({ view }: { readonly view: PoliciesView }) => {
  const { rights } = usePolicyTerms();
  const { limits, objectionExtension, reconsiderationAnswer } = view;
  const told = [
    [rights.objection.title, rights.objection.text(limits.objectionReply, objectionExtension)],
    [rights.reconsideration.title, rights.reconsideration.text(limits.reconsiderationRequest, reconsiderationAnswer)],
    [rights.person.title, rights.person.text],
    [rights.free.title, rights.free.text],
  ] as const;
  return (
    <section>
      <h2>{rights.title}</h2>
      {told.map(([title, text]) => (
        <section key={title}>
          <h3>{title}</h3>
          <p>{text}</p>
        </section>
      ))}
    </section>
  );
};
