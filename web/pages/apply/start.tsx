import { Button, ButtonRow } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { Panel } from "../../components/receipt.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
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
  const { closed } = texts.start;
  return renderPage(
    <Page
      context={context}
      title={texts.start.title}
      caption={termName(language, view)}
      back={{ href: "/", text: textsFor(language).layout.back }}
    >
      {view.opening === "open" ? (
        <>
          <p class="lead">{texts.start.intro}</p>
          <Form>
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
            <ButtonRow>
              <Button>{texts.start.go}</Button>
            </ButtonRow>
          </Form>
          <p>{texts.start.window(format.instant(view.opensAt), format.deadline(view.closesAt))}</p>
          <Panel title={texts.start.atHand}>
            <ul>
              {texts.start.things.map((thing) => (
                <li key={thing}>{thing}</li>
              ))}
            </ul>
            <p>{texts.start.noProof}</p>
          </Panel>
        </>
      ) : (
        <Notice tone="info">
          {view.opening === "closed" ? closed.closed : closed.notYet(format.instant(view.opensAt))}
        </Notice>
      )}
      <h2>{texts.start.already}</h2>
      <p>
        <a href="/status">{texts.start.alreadyLink}</a>
      </p>
    </Page>,
  );
};
