import { KeyFigures } from "../../components/key-figures.tsx";
import { Pagination } from "../../components/pagination.tsx";
import { SheetWays } from "../../components/sheet-ways.tsx";
import { hrefWith } from "../../layout/hrefs.ts";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { ledgerTexts } from "../../texts/ledger.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { LedgerView } from "../../views/finding.ts";
import { LedgerFilter } from "./ledger-filter.tsx";
import { LedgerTable, PrintTable } from "./ledger-table.tsx";

type ViewProps = { readonly view: LedgerView };

/** The ledger of problems (问题台账): sums, what it is narrowed by, and its lines; or the whole list to print. */
export const ledgerPage = (view: LedgerView, context: PageContext): string => {
  const texts = ledgerTexts(context.language);
  const isPrint = view.print === "yes";
  const back = isPrint
    ? { href: hrefWith(context, { print: "" }), text: texts.title }
    : { href: "/work", text: staffTexts(context.language).work };
  return renderPage(
    <Page
      context={context}
      title={isPrint ? texts.list : texts.title}
      {...(view.cycleId !== undefined && { caption: view.cycleId })}
      width="wide"
      back={back}
    >
      <Sums view={view} />
      {isPrint ? (
        <>
          <PrintTable view={view} />
          <p class="screen-only">{staffTexts(context.language).print}</p>
        </>
      ) : (
        <>
          <p>{texts.intro[view.scope]}</p>
          <LedgerFilter view={view} />
          <LedgerTable view={view} />
          <Pagination page={view.page} pageSize={view.pageSize} total={view.total} />
          <SheetWays path="/findings.xlsx" texts={texts} />
        </>
      )}
    </Page>,
  );
};

const Sums = ({ view: { sums } }: ViewProps) => {
  const texts = ledgerTexts(usePage().language);
  const { count, share } = useFormats();
  if (sums.all === 0) return null;
  return (
    <KeyFigures
      figures={[
        { label: texts.sums.all, value: count(sums.all) },
        { label: texts.sums.open, value: count(sums.open) },
        { label: texts.sums.overdue, value: count(sums.overdue) },
        { label: texts.sums.proved, value: count(sums.proved) },
        { label: texts.sums.closed, value: count(sums.closed) },
        { label: texts.sums.share, value: share(sums.closed, sums.all) },
      ]}
    />
  );
};
