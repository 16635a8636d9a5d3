import { ButtonLink, ButtonRow } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { familyTexts } from "../../texts/family.ts";
import { ownDataTexts } from "../../texts/own-data.ts";
import { className, gradeName, termName } from "../../texts/schooling.ts";
import type { MyApplicationsView } from "../../views/my-applications.ts";
import { ApplicationCard } from "./application-card.tsx";
import { Looks } from "./looks.tsx";

/** A family's own file: every application, where it stands and what can be done. */
export const myApplicationsPage = (view: MyApplicationsView, context: PageContext): string => {
  const { language } = context;
  const texts = familyTexts(language).file;
  const school = language === "en" ? view.school.englishName : view.school.name;
  return renderPage(
    <Page context={context} title={texts.title} caption={view.receiptNo}>
      <p class="lead">
        {view.pupilName} · {school} · {gradeName(language, view)} {className(language, view.classNo)}
      </p>
      {view.renewal && (
        <Notice tone="info" title={texts.renewal(termName(language, view.renewal))}>
          <ButtonRow>
            <ButtonLink href="/my-applications/renewal">{texts.renew}</ButtonLink>
          </ButtonRow>
        </Notice>
      )}
      {view.applications.map((application) => (
        <ApplicationCard key={application.id} application={application} school={school} />
      ))}
      <Looks looks={view.looks} />
      <p>
        <a href="/my-applications/documents">{texts.documents}</a>
      </p>
      <p>
        <a href="/my-data">{ownDataTexts(language).mine.link}</a>
      </p>
      <p>
        <a href="/receipt">{texts.receipt}</a>
      </p>
      <Form action="/sign-out">
        <button type="submit" class="link-button">
          {texts.signOut}
        </button>
      </Form>
    </Page>,
  );
};
