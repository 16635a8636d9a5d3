import { type FormSection, formSections } from "../../../domain/application/application-form.ts";
import { type Question, questionNames } from "../../../domain/application/questions.ts";
import { Choice } from "../../components/choice.tsx";
import { GroupFrame } from "../../components/field-frame.tsx";
import { fieldId, formFor } from "../../components/form-for.ts";
import { TextField } from "../../components/text-field.tsx";
import { useField } from "../../components/use-field.ts";
import { usePage } from "../../layout/page-context.ts";
import { questionLabel } from "../../texts/question-label.ts";
import { questionsTexts } from "../../texts/questions.ts";
import { reviewTexts } from "../../texts/review.ts";

const sections = (Object.keys(formSections) as FormSection[])
  .map((section) => ({ section, own: questionNames.filter((question) => question.startsWith(`${section}.`)) }))
  .filter(({ own }) => own.length > 0);

/** What a family is asked to correct, question by question as the form is ordered, each with a short remark. */
export const AskedFields = () => {
  const context = usePage();
  const texts = reviewTexts(context.language);
  const group = { name: "fields", label: texts.fields, hint: texts.forReturn, need: "optional" } as const;
  const field = useField(group);
  const ticked = formFor(context).choices("fields");
  const first = questionNames[0];
  return (
    <GroupFrame {...group} field={field}>
      {sections.map(({ section, own }) => (
        <div key={section} class="choices choices-column">
          <p class="choices-heading">{questionsTexts(context.language).section[section]}</p>
          {own.map((question) => (
            <div key={question} class="asked">
              <Choice
                id={question === first ? field.id : fieldId(`fields.${question}`, context.form)}
                name="fields[]"
                type="checkbox"
                option={{ value: question, label: questionLabel(context.language, question) }}
                state={ticked.includes(question) ? "chosen" : "open"}
              />
              <Remark question={question} />
            </div>
          ))}
        </div>
      ))}
    </GroupFrame>
  );
};

/** Stands under every question, and shows itself when the question is ticked. */
const Remark = ({ question }: { readonly question: Question }) => {
  const { language } = usePage();
  const label = reviewTexts(language).remarkOn(questionLabel(language, question));
  return <TextField name={`remarks.${question}`} label={label} autocomplete="off" lang="zh-CN" />;
};
