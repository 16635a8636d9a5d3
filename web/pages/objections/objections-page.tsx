import { EmptyState } from "../../components/empty-state.tsx";
import { CursorPagination } from "../../components/pagination.tsx";
import { hrefWith } from "../../layout/hrefs.ts";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { objectionsTexts } from "../../texts/objections.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { ObjectionsView } from "../../views/objections.ts";
import { nameIn } from "../staff/words.ts";
import { ObjectionsTable } from "./objections-table.tsx";

/** Objections to answer, unit by unit; units without any are left out. */
export const objectionsPage = (view: ObjectionsView, context: PageContext): string => {
  const texts = objectionsTexts(context.language);
  const units = view.units.filter(({ objections }) => objections.length > 0);
  return renderPage(
    <Page
      context={context}
      title={texts.title}
      width="wide"
      back={{ href: "/work", text: staffTexts(context.language).work }}
    >
      <p>{texts.intro}</p>
      {view.may === "register" && (
        <p>
          <a href="/objections/new">{texts.register.open}</a>
        </p>
      )}
      {units.length === 0 && <EmptyState title={texts.none} />}
      {units.map(({ unit, names, objections, next }) => (
        <section key={unit}>
          <ObjectionsTable caption={nameIn(context.language, names)} rows={objections} />
          <CursorPagination {...(next !== undefined && { next: hrefWith(context, { unit, after: next }) })} />
        </section>
      ))}
    </Page>,
  );
};
