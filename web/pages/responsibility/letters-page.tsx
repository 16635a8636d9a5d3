import { Button, ButtonRow } from "../../components/button.tsx";
import { CheckboxGroup } from "../../components/checkbox-group.tsx";
import { Form } from "../../components/form.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { OneOfSeveral } from "../../layout/one-of-several.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { responsibilityTexts } from "../../texts/responsibility.ts";
import type { LettersView } from "../../views/responsibility-letters.ts";
import { nameIn } from "../staff/words.ts";
import { goalWords } from "./goal-words.ts";
import { LettersTable } from "./letters-table.tsx";

type ViewProps = { readonly view: LettersView };
type IssuingProps = { readonly issuing: LettersView["issuing"][number]; readonly year: number };

/** The letters of responsibility of the year: to sign, to issue, issued, and for supervision all of them. */
export const lettersPage = (view: LettersView, context: PageContext): string => {
  const texts = responsibilityTexts(context.language);
  return renderPage(
    <Page
      context={{ ...context, path: "/responsibility/letters" }}
      title={texts.letters.title}
      caption={texts.letters.caption(view.year)}
      width="wide"
      back={{ href: "/responsibility", text: texts.title }}
    >
      <p class="lead">{texts.letters.intro}</p>
      {(view.own.length > 0 || view.watched === undefined) && (
        <LettersTable caption={texts.letters.own} rows={view.own} />
      )}
      {view.issuing.map((issuing) => (
        <Issue key={issuing.level} issuing={issuing} year={view.year} />
      ))}
      <Watched view={view} />
    </Page>,
  );
};

const Issue = ({ issuing, year }: IssuingProps) => {
  const { letters } = responsibilityTexts(usePage().language);
  return (
    <section>
      <h2>{letters.issue(letters.level[issuing.level])}</h2>
      {issuing.next === 0 ? (
        <p>{letters.allOut}</p>
      ) : issuing.ready === "wait" ? (
        <p>{letters.waits}</p>
      ) : (
        <IssueForm issuing={issuing} year={year} />
      )}
      {issuing.issued.length > 0 && <LettersTable caption={letters.issued} rows={issuing.issued} />}
    </section>
  );
};

const IssueForm = ({ issuing: { level, next, left, goals }, year }: IssuingProps) => {
  const { language } = usePage();
  const { count } = useFormats();
  const label = responsibilityTexts(language).letters;
  return (
    <OneOfSeveral field="level" value={level}>
      <Form action="/responsibility/letters" hidden={{ level, year: String(year) }}>
        <p>{label.next(count(next))}</p>
        {left > 0 && <p>{label.left(count(left))}</p>}
        <CheckboxGroup
          name="goals"
          label={label.goals}
          hint={label.goalsHint}
          values={goals.map(({ indicator }) => indicator)}
          options={goals.map((goal) => {
            const { title, target } = goalWords(language, goal);
            return { value: goal.indicator, label: title, hint: target };
          })}
        />
        <TextArea name="text" label={label.text} hint={label.textHint} need="optional" rows={3} />
        <div class="human-fact">
          <TextField
            name="humanFact"
            label={label.fact}
            hint={label.factHint}
            autocomplete="off"
            keys="numeric"
            size="short"
          />
        </div>
        <ButtonRow>
          <Button>{label.go}</Button>
        </ButtonRow>
      </Form>
    </OneOfSeveral>
  );
};

const Watched = ({ view: { watched } }: ViewProps) => {
  const { language } = usePage();
  const { letters } = responsibilityTexts(language);
  if (watched === undefined) return null;
  const { upper, rows } = watched;
  return (
    <section>
      <h2>{upper ? `${letters.watchedUnder} ${nameIn(language, upper.about)}` : letters.watched}</h2>
      {upper && (
        <p>
          <a href="/responsibility/letters">{letters.toTop}</a>
        </p>
      )}
      <LettersTable caption={upper ? letters.watchedUnder : letters.watched} rows={rows} leads="down" />
    </section>
  );
};
