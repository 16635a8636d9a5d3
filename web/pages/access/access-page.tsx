import { KeyFigures } from "../../components/key-figures.tsx";
import { Notice } from "../../components/notice.tsx";
import { Pagination } from "../../components/pagination.tsx";
import { SheetWays } from "../../components/sheet-ways.tsx";
import { hrefWith } from "../../layout/hrefs.ts";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { accessTexts } from "../../texts/access.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { AccessView } from "../../views/access.ts";
import { nameIn } from "../staff/words.ts";
import { AccessFilterForm } from "./access-filter.tsx";
import { AccessTable } from "./access-table.tsx";
import { ReviewForm, Reviews } from "./review-parts.tsx";

type ViewProps = { readonly view: AccessView };

/** Who read personal data (查阅记录): what it is narrowed by, the looks, the review of them, and the reviews so far. */
export const accessPage = (view: AccessView, shown: PageContext): string => {
  // A refused review shows this page under the post's own path.
  const context = { ...shown, path: "/access" };
  const { log: texts } = accessTexts(context.language);
  const isPrint = view.print === "yes";
  const back = isPrint
    ? { href: hrefWith(context, { print: "" }), text: texts.title }
    : { href: "/work", text: staffTexts(context.language).work };
  return renderPage(
    <Page context={context} title={texts.title} caption={nameIn(context.language, view.unit)} width="wide" back={back}>
      <p>{texts.intro}</p>
      {!isPrint && <AccessFilterForm view={view} />}
      <Sums view={view} />
      <AccessTable rows={view.rows} />
      {isPrint ? (
        <p class="screen-only">{staffTexts(context.language).print}</p>
      ) : (
        <>
          <Pagination page={view.page} pageSize={view.pageSize} total={view.total} />
          <SheetWays path="/access.xlsx" texts={texts} />
          {view.may === "review" && <ReviewForm view={view} />}
          <Reviews view={view} />
        </>
      )}
    </Page>,
  );
};

const Sums = ({ view }: ViewProps) => {
  const { log: texts } = accessTexts(usePage().language);
  const { count } = useFormats();
  return (
    <>
      {view.extent === "tooMany" && (
        <Notice tone="warning">
          <p>{texts.tooMany}</p>
        </Notice>
      )}
      <KeyFigures
        figures={[
          { label: texts.sums.all, value: count(view.total) },
          { label: texts.sums.odd, value: count(view.odd) },
        ]}
      />
    </>
  );
};
