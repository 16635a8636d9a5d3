import { ButtonLink, ButtonRow } from "../../components/button.tsx";
import { Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { formatsFor } from "../../texts/format.ts";
import { textsFor } from "../../texts/texts.ts";
import { workTexts } from "../../texts/work.ts";
import type { BulkResult } from "../../views/work.ts";
import { labelled } from "../staff/words.ts";

/** What became of a bulk approval: how many went through, and why the others did not. */
export const bulkResultPage = (view: BulkResult, shown: PageContext): string => {
  const context = { ...shown, path: "/work" };
  const texts = workTexts(context.language).bulk;
  const { count } = formatsFor(context.language);
  const { refusals } = textsFor(context.language);
  const isAll = view.refused.length === 0;
  return renderPage(
    <Page context={context} title={view.decided === 0 ? texts.none : texts.title(count(view.decided))}>
      <Notice tone={isAll ? "success" : "warning"}>
        <p>{isAll ? texts.all : texts.some(count(view.refused.length))}</p>
      </Notice>
      {!isAll && (
        <DataTable
          caption={texts.reason}
          captionIs="heard"
          rows={view.refused}
          rowKey={({ taskId }) => taskId}
          columns={[
            {
              key: "pupil",
              header: texts.pupil,
              cell: ({ taskId, pupilName }) => (
                <a href={`/tasks/${taskId}`}>{pupilName === undefined ? texts.look : <Chinese>{pupilName}</Chinese>}</a>
              ),
            },
            { key: "reason", header: texts.reason, cell: ({ code }) => labelled(refusals, code) },
          ]}
          empty={null}
        />
      )}
      <ButtonRow>
        <ButtonLink href="/work">{texts.back}</ButtonLink>
      </ButtonRow>
    </Page>,
  );
};
