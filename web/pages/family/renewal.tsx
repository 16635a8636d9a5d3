import { programmes } from "../../../domain/programme/programmes.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { HumanFactField } from "../../components/human-fact-field.tsx";
import { Notice } from "../../components/notice.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { OneOfSeveral } from "../../layout/one-of-several.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage, useTexts } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { applyTexts } from "../../texts/apply.ts";
import { renewalTexts } from "../../texts/renewal.ts";
import { termName } from "../../texts/schooling.ts";
import type { RenewalView } from "../../views/renewal.ts";
import { answerRows } from "../apply/answer-rows.ts";
import { CommitmentFields } from "../apply/commitment-fields.tsx";

type ViewProps = { readonly view: RenewalView };

const path = "/my-applications/renewal";
const sections = ["pupil", "programmes", "guardian", "family", "bank"] as const;
const changeable = [...sections, "need"] as const;

/** Last time's file for the running term: confirm that nothing has changed, or open the form where it has. */
export const renewalPage = (view: RenewalView, shown: PageContext): string => {
  const context = { ...shown, path };
  const texts = renewalTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={texts.title}
      caption={termName(context.language, view)}
      back={{ href: "/my-applications", text: texts.back }}
    >
      <Ended view={view} />
      {view.way === "confirm" ? <Confirm view={view} /> : <Anew />}
    </Page>,
  );
};

const Ended = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { faults } = useTexts();
  const texts = renewalTexts(language);
  if (view.ended.length === 0) return null;
  return (
    <Notice tone="warning" title={texts.ended}>
      <ul>
        {view.ended.map(({ programme, because }) => (
          <li key={programme}>
            {programmes[programme].name[language === "en" ? "en" : "zh"]} — {(faults as Labels)[because] ?? because}
          </li>
        ))}
      </ul>
    </Notice>
  );
};

type Labels = { readonly [code: string]: string };

const Confirm = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { needCategory } = useTexts();
  const texts = renewalTexts(language);
  return (
    <>
      <p class="lead">{view.makes === "applications" ? texts.spring : texts.year}</p>
      {sections.map((section) => {
        const answers = view.answers[section];
        const rows = answers ? answerRows({ language, section, answers, offers: view.offers }) : [];
        return (
          <section key={section}>
            <h2>{applyTexts(language).section[section]}</h2>
            <SummaryList rows={rows} />
          </section>
        );
      })}
      {view.proved.length > 0 && (
        <>
          <h2>{applyTexts(language).section.need}</h2>
          <SummaryList
            rows={[
              {
                label: texts.proved,
                value: view.proved.map((category) => needCategory[category]).join(language === "en" ? ", " : "、"),
              },
            ]}
          />
        </>
      )}
      <OneOfSeveral field="outcome" value="unchanged">
        <Form action={path} hidden={{ outcome: "unchanged" }}>
          <h2>{texts.unchanged}</h2>
          <CommitmentFields fields={{ values: {}, kept: {} }} offers={view.offers} page="section" />
          <HumanFactField asks="nameEnd" />
          <ButtonRow>
            <Button>{texts.confirm}</Button>
          </ButtonRow>
        </Form>
      </OneOfSeveral>
      <OneOfSeveral field="outcome" value="changed">
        <Form action={path} hidden={{ outcome: "changed" }}>
          <h2>{texts.changed}</h2>
          <p>{texts.changedText}</p>
          <SelectField
            name="section"
            label={texts.where}
            need="optional"
            options={changeable.map((value) => ({ value, label: applyTexts(language).section[value] }))}
          />
          <ButtonRow>
            <Button kind="secondary">{texts.open}</Button>
          </ButtonRow>
        </Form>
      </OneOfSeveral>
    </>
  );
};

const Anew = () => {
  const texts = renewalTexts(usePage().language);
  return (
    <>
      <p class="lead">{texts.anew}</p>
      <p>{texts.anewText}</p>
      <Form action={path} hidden={{ outcome: "changed" }}>
        <ButtonRow>
          <Button>{texts.begin}</Button>
        </ButtonRow>
      </Form>
    </>
  );
};
