import type { FormSection } from "../../../domain/application/application-form.ts";
import { DataTable } from "../../components/data-table.tsx";
import { Details } from "../../components/details.tsx";
import { Diff } from "../../components/diff.tsx";
import { Tag } from "../../components/status-tag.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import type { Language } from "../../texts/language.ts";
import { questionsTexts } from "../../texts/questions.ts";
import { reviewTexts } from "../../texts/review.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { FormChanges, ReviewView } from "../../views/task.ts";
import { type FactsShown, factRows, fieldLabel, fieldValue } from "./fact-rows.ts";

/** What was compared by machine; whatever does not match is for a person to look into. */
export const Checks = ({ view: { checks } }: { readonly view: Pick<ReviewView, "checks"> }) => {
  const { language } = usePage();
  const { count } = useFormats();
  const texts = reviewTexts(language);
  const words = staffTexts(language);
  const open = checks.filter(({ result }) => result !== "match");
  return (
    <section>
      <h2>{texts.checks}</h2>
      <p>{open.length === 0 ? texts.checksGood(count(checks.length)) : texts.checksBad(count(open.length))}</p>
      {open.length > 0 && (
        <DataTable
          caption={texts.checks}
          captionIs="heard"
          rows={open}
          rowKey={({ check }) => check}
          columns={[
            { key: "check", header: texts.item, cell: ({ check }) => words.check[check] },
            {
              key: "result",
              header: texts.result,
              cell: ({ result }) => (
                <Tag tone={result === "differs" ? "attention" : "waiting"}>{words.checkResult[result]}</Tag>
              ),
            },
          ]}
          empty={null}
        />
      )}
      <p class="hint">{texts.checksHint}</p>
    </section>
  );
};

/** What differs between two versions of the form, row by row in words. */
export const changeRows = (language: Language, changes: FormChanges) =>
  changes.map(({ field, before, after }) => {
    const [was, is] = [before, after].map((value) => value && fieldValue(language, field, value));
    return {
      label: fieldLabel(language, field),
      ...(was !== undefined && { before: String(was) }),
      ...(is !== undefined && { after: was === is ? reviewTexts(language).changedHidden : String(is) }),
    };
  });

type ChangesProps = { readonly changes: FormChanges; readonly caption: string };

/** What differs between two versions of the form. */
export const Changes = ({ changes, caption }: ChangesProps) => {
  const { language } = usePage();
  return changes.length === 0 ? null : <Diff caption={caption} rows={changeRows(language, changes)} />;
};

type SectionProps = { readonly view: FactsShown; readonly section: FormSection };

/** The filled fields of one section. */
export const Section = ({ view, section }: SectionProps) => {
  const { language } = usePage();
  const names = { ...questionsTexts(language).section, ...reviewTexts(language).sectionNames };
  const rows = factRows(language, view, section);
  if (rows.length === 0) return null;
  return (
    <Details summary={names[section]} state={section === "family" || section === "need" ? "open" : "closed"}>
      <SummaryList rows={rows} />
    </Details>
  );
};
