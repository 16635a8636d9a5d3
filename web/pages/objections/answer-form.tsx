import { NeedCategory } from "../../../domain/need/need-categories.ts";
import { findings } from "../../../domain/objection/objection.ts";
import { Details } from "../../components/details.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { useFormats, usePage, useTexts } from "../../layout/page-context.ts";
import { objectionsTexts } from "../../texts/objections.ts";
import type { ObjectionView } from "../../views/objections.ts";
import { ReasonSelect } from "../staff/reason-select.tsx";
import { ActForm } from "./objection-forms.tsx";

type ViewProps = { readonly view: ObjectionView };

/** The answer after the inquiry, or the last word on it one level up, with what it brings about. */
export const AnswerForm = ({ view }: ViewProps) => {
  const texts = objectionsTexts(usePage().language);
  const { reviewForm } = texts;
  const isReview = view.may === "review";
  const found = findings.map((value) => ({ value, label: texts.status[value] }));
  return (
    <ActForm
      view={view}
      act={isReview ? "review" : "decision"}
      title={isReview ? reviewForm.title : texts.decision}
      hint={isReview ? reviewForm.hint : texts.decisionHint}
      submit={isReview ? reviewForm.submit : texts.submit}
    >
      {isReview ? (
        <>
          <RadioGroup
            name="outcome"
            label={reviewForm.outcome}
            options={[
              { value: "confirmed", label: reviewForm.confirmed },
              { value: "changed", label: reviewForm.changed },
            ]}
          />
          <RadioGroup
            name="result"
            label={reviewForm.result}
            need="optional"
            options={found.filter(({ value }) => value !== "notUpheld")}
          />
        </>
      ) : (
        <RadioGroup name="outcome" label={texts.outcome} options={found} />
      )}
      {view.effects.length > 1 && (
        <RadioGroup
          name="effect"
          label={texts.effects}
          need="optional"
          options={view.effects.map((value) => ({ value, label: texts.effect[value] }))}
        />
      )}
      {view.effects.includes("reject") && <ReasonFields />}
      {view.award && view.effects.includes("changeAward") && <AwardFields award={view.award} />}
      <TextArea name="reply" label={texts.replyText} hint={texts.replyHint} rows={5} />
    </ActForm>
  );
};

const ReasonFields = () => {
  const texts = objectionsTexts(usePage().language);
  return (
    <>
      <ReasonSelect name="reason.code" label={texts.reason} />
      <TextArea name="reason.text" label={texts.reasonText} need="optional" rows={2} />
    </>
  );
};

const AwardFields = ({ award }: { readonly award: NonNullable<ObjectionView["award"]> }) => {
  const { needCategory, needLevel } = useTexts();
  const { money } = useFormats();
  const { problem, language } = usePage();
  const texts = objectionsTexts(language);
  return (
    <Details summary={texts.award} {...(problem ? { state: "open" as const } : {})}>
      <p>{texts.awardNow(needCategory[award.category], needLevel[award.level], money(award.amount))}</p>
      <SelectField
        name="category"
        label={texts.category}
        need="optional"
        options={NeedCategory.options.map((value) => ({ value, label: needCategory[value] }))}
      />
      <RadioGroup
        name="level"
        label={texts.level}
        need="optional"
        options={award.options.map(({ level, amount }) => ({
          value: level,
          label: amount === undefined ? needLevel[level] : texts.levelAmount(needLevel[level], money(amount)),
        }))}
      />
      <TextArea name="minutes" label={texts.minutes} need="optional" rows={2} />
    </Details>
  );
};
