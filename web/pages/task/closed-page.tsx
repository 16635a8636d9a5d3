import { ButtonLink, ButtonRow } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage, useTexts } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { reviewTexts } from "../../texts/review.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { ClosedView } from "../../views/task.ts";
import { actorName, History } from "../staff/history.tsx";
import { labelled, listTitle } from "../staff/words.ts";
import { StandingTag } from "./standing-tag.tsx";

/** Work that is done: the decision on record, one's own as a receipt, another's as it was taken. */
export const closedPage = (view: ClosedView, context: PageContext): string => {
  const { language } = context;
  const staff = staffTexts(language);
  const texts = reviewTexts(language).closed;
  const title = view.list ? listTitle(language, view.list) : (view.application?.pupilName ?? texts.title);
  return renderPage(
    <Page context={context} title={title} caption={texts.title} back={{ href: "/work", text: staff.work }}>
      {view.decision ? <Decision view={view} decision={view.decision} /> : <p>{texts.nothing}</p>}
      <ButtonRow>
        <ButtonLink href="/work">{texts.back}</ButtonLink>
      </ButtonRow>
      <History items={view.history} />
    </Page>,
  );
};

type DecisionProps = { readonly view: ClosedView; readonly decision: NonNullable<ClosedView["decision"]> };

const Decision = ({ view, decision }: DecisionProps) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const { reason } = useTexts();
  const texts = reviewTexts(language).closed;
  const isYours = decision.whose === "yours";
  return (
    <>
      <Notice tone={isYours ? "success" : "info"} title={isYours ? texts.yours : texts.another}>
        <p>{labelled(staffTexts(language).outcome, decision.outcome)}</p>
      </Notice>
      <SummaryList
        rows={[
          { label: texts.outcome, value: labelled(staffTexts(language).outcome, decision.outcome) },
          { label: texts.who, value: actorName(language, decision) },
          { label: texts.when, value: instant(decision.at) },
          ...(decision.reason ? [{ label: texts.reason, value: reason[decision.reason] }] : []),
          { label: texts.status, value: <StandingTag status={view.status} /> },
        ]}
      />
    </>
  );
};
