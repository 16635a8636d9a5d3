import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { inspectionTexts } from "../../texts/inspection.ts";
import type { SelfReportView } from "../../views/inspection.ts";
import { nameIn } from "../staff/words.ts";
import { AskedTable } from "./asked-table.tsx";
import { SelfReportForm } from "./self-report-form.tsx";

/** The self-report of a unit: the form for its head as long as it is asked for, for others what it says beside what is on record. */
export const selfReportPage = (view: SelfReportView, shown: PageContext): string => {
  const home = `/inspections/${view.inspectionId}`;
  const context = { ...shown, path: `${home}/self-report` };
  const texts = inspectionTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={texts.step.selfReport}
      caption={nameIn(context.language, view.unit)}
      back={{ href: home, text: texts.one }}
    >
      {view.may === "file" ? <SelfReportForm view={view} /> : <AskedTable view={view} />}
    </Page>,
  );
};
