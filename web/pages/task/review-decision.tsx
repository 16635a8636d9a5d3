import { NeedCategory } from "../../../domain/need/need-categories.ts";
import { Admission } from "../../../domain/programme/rule-set.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { Details } from "../../components/details.tsx";
import { Form } from "../../components/form.tsx";
import { HumanFactField } from "../../components/human-fact-field.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { type Option, SelectField } from "../../components/select-field.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { useFormats, usePage, useTexts } from "../../layout/page-context.ts";
import type { Language } from "../../texts/language.ts";
import { reviewTexts } from "../../texts/review.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { ReviewView } from "../../views/task.ts";
import { ReasonSelect } from "../staff/reason-select.tsx";
import { AskedFields } from "./asked-fields.tsx";

type ViewProps = { readonly view: ReviewView };

/** The decision on an application; nothing is preselected, and one fact is read off the page. */
export const ReviewDecision = ({ view }: ViewProps) => {
  const { language } = usePage();
  const texts = reviewTexts(language);
  const opened = useOpened();
  return (
    <Form action={`/tasks/${view.taskId}/decision`} hidden={{ version: String(view.version) }}>
      <h2>{texts.decision}</h2>
      <RadioGroup
        name="outcome"
        label={texts.decideAs(staffTexts(language).purpose[view.purpose])}
        options={outcomesOf(language, view)}
      />
      {view.awardOptions && <AwardFields options={view.awardOptions} />}
      {view.awardOptions && view.application.programme === "FRESHMAN_TRAVEL" && <AdmissionField />}
      <Details summary={texts.forRefusal[view.purpose]} {...opened}>
        <ReasonFields />
        {view.returnsLeft > 0 && <AskedFields />}
      </Details>
      <HumanFactField asks="nameEnd" />
      <ButtonRow>
        <Button>{texts.submit}</Button>
      </ButtonRow>
    </Form>
  );
};

/** What only some decisions need is folded away, until a refused post has something to show in it. */
const useOpened = () => (usePage().problem ? ({ state: "open" } as const) : {});

const outcomesOf = (language: Language, { purpose, returnsLeft }: ReviewView): readonly Option[] => {
  const texts = reviewTexts(language);
  const refusal =
    purpose === "classCheck"
      ? { value: "suggestRefusal", label: texts.suggestRefusal, hint: texts.suggestRefusalHint }
      : { value: "reject", label: texts.reject, hint: texts.rejectHint };
  return [
    { value: "approve", label: texts.approve[purpose] },
    ...(returnsLeft > 0 ? [{ value: "return", label: texts.return, hint: texts.returnHint(returnsLeft) }] : []),
    { ...refusal, ...(returnsLeft === 0 && { hint: `${refusal.hint} ${texts.noReturns}` }) },
  ];
};

/** The award as the mapping has it, and what may be set instead. */
export const AwardFields = ({ options }: { readonly options: NonNullable<ReviewView["awardOptions"]> }) => {
  const { needCategory, needLevel } = useTexts();
  const { money } = useFormats();
  const texts = reviewTexts(usePage().language);
  const opened = useOpened();
  const mapped = options.options.find(({ level }) => level === options.mapped);
  return (
    <>
      <p>{texts.forApproval}</p>
      <SummaryList
        rows={[
          { label: texts.category, value: needCategory[options.category] },
          { label: texts.level, value: needLevel[options.mapped] },
          ...(mapped?.amount === undefined ? [] : [{ label: texts.amount, value: money(mapped.amount) }]),
        ]}
      />
      <Details summary={texts.changeAward} {...opened}>
        <SelectField
          name="category"
          label={texts.category}
          need="optional"
          options={NeedCategory.options.map((value) => ({ value, label: needCategory[value] }))}
        />
        <RadioGroup
          name="level"
          label={texts.level}
          hint={texts.levelHint(needLevel[options.mapped])}
          need="optional"
          options={options.options.map(({ level, amount, demands }) => ({
            value: level,
            label: amount === undefined ? needLevel[level] : texts.levelAmount(needLevel[level], money(amount)),
            hint: texts.demands[demands],
          }))}
        />
        <TextArea name="minutes" label={texts.minutes} hint={texts.minutesHint} need="optional" rows={3} />
      </Details>
    </>
  );
};

/** Where the university lies decides what a freshman gets; the panel reads it off the letter of admission (domain §3.1). */
export const AdmissionField = () => {
  const texts = reviewTexts(usePage().language);
  return (
    <RadioGroup
      name="admission"
      label={texts.admission}
      need="optional"
      options={Admission.options.map((value) => ({ value, label: texts.admissions[value] }))}
    />
  );
};

const ReasonFields = () => {
  const texts = reviewTexts(usePage().language);
  return (
    <>
      <ReasonSelect name="reason.code" label={texts.reasonCode} />
      <TextArea name="reason.text" label={texts.reasonText} hint={texts.reasonTextHint} need="optional" rows={3} />
    </>
  );
};
