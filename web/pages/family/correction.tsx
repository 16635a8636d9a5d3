import { programmes } from "../../../domain/programme/programmes.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { Fieldset } from "../../components/fieldset.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { applyTexts } from "../../texts/apply.ts";
import { familyTexts } from "../../texts/family.ts";
import { formatsFor } from "../../texts/format.ts";
import type { CorrectionView } from "../../views/correction.ts";
import { sectionFields } from "../apply/section-fields.tsx";
import { ReasonText } from "./application-card.tsx";

/** The sections a reviewer asks about, with the reason above and the earlier answers filled in. */
export const correctionPage = (view: CorrectionView, context: PageContext): string => {
  const { language } = context;
  const { correction, file } = familyTexts(language);
  return renderPage(
    <Page
      context={context}
      title={correction.title}
      caption={`${view.pupilName} · ${programmes[view.programme].name[language === "en" ? "en" : "zh"]}`}
      back={{ href: "/my-applications", text: file.title }}
    >
      <Notice tone="warning" title={correction.returnedBy(correction.by[view.returnedBy])}>
        <ReasonText reason={view.reason} />
        <p>{file.correctBy(formatsFor(language).deadline(view.dueAt))}</p>
      </Notice>
      <p>{correction.only}</p>
      <Form>
        {view.sections.map(({ section, fields }) => {
          const Fields = sectionFields[section];
          return (
            <Fieldset key={section} legend={applyTexts(language).section[section]}>
              <Fields fields={fields} offers={view.offers} page="correction" />
            </Fieldset>
          );
        })}
        <ButtonRow>
          <Button>{correction.submit}</Button>
        </ButtonRow>
      </Form>
    </Page>,
  );
};
