import { dayOf } from "../../../domain/calendar/time.ts";
import { ScreenOnly } from "../../components/medium.tsx";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { bulletinTexts } from "../../texts/bulletin.ts";
import { formatsFor } from "../../texts/format.ts";
import { resultsTexts } from "../../texts/results.ts";
import type { ResultView } from "../../views/results.ts";
import { cycleTitle, DocumentParts } from "../bulletin/document-parts.tsx";

/** One published announcement, to read and to print; the office signs it, no person is named. */
export const resultPage = (view: ResultView, context: PageContext): string => {
  const { language, county } = context;
  const texts = resultsTexts(language);
  const published = texts.published(formatsFor(language).day(dayOf(view.publishedAt)));
  return renderPage(
    <Page
      context={context}
      title={view.cycle === undefined ? texts.oneOfNone : texts.one(cycleTitle(language, view.cycle))}
      caption={published}
      back={{ href: "/results", text: texts.title }}
    >
      {texts.chineseOnly !== "" && <p>{texts.chineseOnly}</p>}
      <DocumentParts parts={view.parts} />
      <p>{bulletinTexts(language).office(language === "en" ? county.englishName : county.name)}</p>
      <p>{published}</p>
      <ScreenOnly>
        <p>{texts.complaint}</p>
        <p>{bulletinTexts(language).print}</p>
      </ScreenOnly>
    </Page>,
  );
};
