import { Button, ButtonRow } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { Panel } from "../../components/receipt.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { applyTexts } from "../../texts/apply.ts";
import { formatsFor } from "../../texts/format.ts";
import { termName } from "../../texts/schooling.ts";
import { textsFor } from "../../texts/texts.ts";
import type { ApplyView } from "../../views/apply.ts";

/** Where an application begins: two questions, and what to have at hand. */
export const startPage = (view: ApplyView, context: PageContext): string => {
  const { language } = context;
  const texts = applyTexts(language);
  const format = formatsFor(language);
  return renderPage(
    <Page
      context={context}
      title={texts.start.title}
      caption={termName(language, view)}
      back={{ href: "/", text: textsFor(language).layout.back }}
    >
      {view.opening === "notYet" && (
        <Notice tone="info">{texts.start.closed.notYet(format.instant(view.opensAt))}</Notice>
      )}
      {view.opening === "closed" && <Closed view={view} />}
      {(view.opening === "open" || view.opening === "makeup") && <Begin view={view} />}
      {(view.opening === "closed" || view.opening === "makeup") && (
        <>
          <h2>{texts.start.makeup.missed}</h2>
          <p>
            <a href="/apply/makeup">{texts.start.makeup.ask}</a>
          </p>
        </>
      )}
      <h2>{texts.start.already}</h2>
      <p>
        <a href="/status">{texts.start.alreadyLink}</a>
      </p>
    </Page>,
  );
};

type ViewProps = { readonly view: ApplyView };

const TwoFacts = () => {
  const texts = applyTexts(usePage().language);
  return (
    <>
      <TextField
        name="pupilName"
        label={texts.form.pupil.name}
        hint={texts.start.pupilHint}
        size="medium"
        autocomplete="off"
      />
      <TextField
        name="phone"
        label={texts.start.phone}
        hint={texts.start.phoneHint}
        type="tel"
        keys="tel"
        size="medium"
        autocomplete="tel"
      />
    </>
  );
};

const Begin = ({ view }: ViewProps) => {
  const texts = applyTexts(usePage().language);
  const format = useFormats();
  return (
    <>
      <p class="lead">{texts.start.intro}</p>
      <Form>
        <TwoFacts />
        <ButtonRow>
          <Button>{texts.start.go}</Button>
        </ButtonRow>
      </Form>
      <p>
        {view.opening === "makeup" && view.makeup
          ? texts.start.makeup.open(format.deadline(view.makeup.closesAt))
          : texts.start.window(format.instant(view.opensAt), format.deadline(view.closesAt))}
      </p>
      <Panel title={texts.start.atHand}>
        <ul>
          {texts.start.things.map((thing) => (
            <li key={thing}>{thing}</li>
          ))}
        </ul>
        <p>{texts.start.noProof}</p>
      </Panel>
    </>
  );
};

/** The window has ended: when makeup registration is, and the door for a family its school has asked in. */
const Closed = ({ view }: ViewProps) => {
  const texts = applyTexts(usePage().language);
  const format = useFormats();
  const { makeup } = texts.start;
  return (
    <>
      <Notice tone="info" title={texts.start.closed.closed}>
        <p>
          {view.makeup
            ? makeup.until(format.instant(view.makeup.opensAt), format.deadline(view.makeup.closesAt))
            : makeup.later}
        </p>
      </Notice>
      <h2>{makeup.withNumber}</h2>
      <Form>
        <TextField name="makeupNo" label={makeup.number} hint={makeup.numberHint} size="medium" autocomplete="off" />
        <TwoFacts />
        <ButtonRow>
          <Button>{texts.start.go}</Button>
        </ButtonRow>
      </Form>
    </>
  );
};
