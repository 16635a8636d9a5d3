import { KeyFigures } from "../../components/key-figures.tsx";
import { Notice } from "../../components/notice.tsx";
import { Standing } from "../../components/progress-bar.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { deskTexts } from "../../texts/desk.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { DeskView } from "../../views/desk.ts";
import { ObjectionsTable } from "../objections/objections-table.tsx";
import { nameIn } from "../staff/words.ts";
import { DeskLists, DeskSchools, DeskWork } from "./desk-tables.tsx";
import { standingParts, totalOf } from "./standing-parts.ts";

type ViewProps = { readonly view: DeskView };

/** Where everything stands: counted figures that say what they count, and below them what needs a look now. */
export const deskPage = (view: DeskView, context: PageContext): string => {
  const texts = deskTexts(context.language);
  const unit = nameIn(context.language, view.unit);
  return renderPage(
    <Page
      context={context}
      title={texts.of(unit)}
      width="wide"
      back={{ href: "/work", text: staffTexts(context.language).work }}
    >
      {view.asOf === undefined ? (
        <Notice tone="info">
          <p>{texts.notCounted}</p>
        </Notice>
      ) : (
        <Figures view={view} />
      )}
      <DeskWork title={texts.overdueWork} hint={texts.overdueWorkHint} none={texts.noOverdue} items={view.overdue} />
      <DeskWork title={texts.parked} none={texts.noParked} items={view.parked} />
      <h2>{texts.objections}</h2>
      <ObjectionsTable caption={texts.objections} rows={view.objections} />
      <DeskLists view={view} />
      <DeskSchools view={view} />
    </Page>,
  );
};

const Figures = ({ view }: ViewProps) => {
  const { count, money, instant } = useFormats();
  const texts = deskTexts(usePage().language);
  return (
    <>
      {view.asOf && <p>{texts.counted(instant(view.asOf))}</p>}
      <KeyFigures
        figures={[
          { label: texts.submitted, value: count(totalOf(view.counts)), note: texts.submittedNote },
          { label: texts.approved, value: count(view.counts["approved"] ?? 0), note: texts.approvedNote },
          { label: texts.approvedAmount, value: money(view.approvedAmount), note: texts.approvedAmountNote },
          { label: texts.overdue, value: count(view.overdueCounted), note: texts.overdueNote },
        ]}
      />
      <Standing label={texts.standing} parts={standingParts(usePage().language, view.counts)} />
    </>
  );
};
