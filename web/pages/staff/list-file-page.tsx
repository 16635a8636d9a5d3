import { Notice } from "../../components/notice.tsx";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { listWorkTexts } from "../../texts/list-work.ts";
import { posterTexts } from "../../texts/poster.ts";
import { repairTexts } from "../../texts/repair.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { ListFileView } from "../../views/list-file.ts";
import { History } from "./history.tsx";
import { LinesTable } from "./lines-table.tsx";
import { Findings, SmallGroups } from "./list-findings.tsx";
import { ListSummary } from "./list-summary.tsx";
import { listTitle } from "./words.ts";

/** One list as the office keeps it: totals, window, signatures and lines, also for paper. */
export const listFilePage = (view: ListFileView, context: PageContext): string => {
  const texts = listWorkTexts(context.language);
  const { list } = view;
  return renderPage(
    <Page
      context={context}
      title={listTitle(context.language, list)}
      width="wide"
      back={{
        href: `/preparation?level=${list.level}&scope=${list.scope}`,
        text: texts.preparation.title,
      }}
    >
      {list.status === "collecting" && (
        <Notice tone="info">
          <p>{texts.file.preparedNow}</p>
        </Notice>
      )}
      <Findings findings={view.findings} />
      <ListSummary list={list} />
      <SmallGroups hidden={view.hidden} />
      {list.postedBy !== undefined && (
        <p>
          {list.status === "posted" && (
            <>
              <a href={`/preparation/${list.listId}/poster`}>{posterTexts(context.language).link}</a>{" "}
            </>
          )}
          <a href={`/preparation/${list.listId}/evidence`}>{texts.evidence}</a>{" "}
          {(list.status === "posted" || list.status === "takenDown") && (
            <a href={`/lists/${list.listId}/stop`}>{repairTexts(context.language).stop.link}</a>
          )}
        </p>
      )}
      <LinesTable {...view} level={list.level} />
      <p class="screen-only hint">{staffTexts(context.language).print}</p>
      <History items={view.history} />
    </Page>,
  );
};
