import { Chinese } from "../../components/chinese.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Notice } from "../../components/notice.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { accessTexts } from "../../texts/access.ts";
import { formatsFor } from "../../texts/format.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { RevealedView } from "../../views/access.ts";
import { fieldLabel, fieldValue } from "../task/fact-rows.ts";

/** Just the fields that were asked for, in full, this once. */
export const revealedPage = (view: RevealedView, context: PageContext): string => {
  const { language } = context;
  const { revealed: texts } = accessTexts(language);
  return renderPage(
    <Page
      context={context}
      title={texts.title}
      caption={view.pupilName}
      back={{ href: "/work", text: staffTexts(language).work }}
    >
      <Notice tone="warning">
        <p>{texts.once}</p>
      </Notice>
      {view.lines.length === 0 ? (
        <EmptyState title={texts.nothing} />
      ) : (
        <SummaryList
          rows={view.lines.map(({ name, value }) => ({
            label: fieldLabel(language, name),
            value: <Chinese>{fieldValue(language, name, value)}</Chinese>,
          }))}
        />
      )}
      <p>{texts.noted(formatsFor(language).instant(view.at))}</p>
      <p>
        <a href={`/applications/${view.applicationId}/reveals`}>{texts.again}</a>
      </p>
    </Page>,
  );
};
