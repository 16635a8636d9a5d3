import { Button, ButtonRow } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { HumanFactField } from "../../components/human-fact-field.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { reviewTexts } from "../../texts/review.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { ParkedView } from "../../views/task.ts";
import { Due } from "../staff/due.tsx";
import { History } from "../staff/history.tsx";
import { ListSummary } from "../staff/list-summary.tsx";
import { listTitle } from "../staff/words.ts";
import { SinceRead } from "./since-read.tsx";
import { StandingTag } from "./standing-tag.tsx";

type ViewProps = { readonly view: ParkedView };

/** A case that went nowhere by itself, in front of the operator who lets it go on. */
export const parkedPage = (view: ParkedView, context: PageContext): string => {
  const { language } = context;
  const staff = staffTexts(language);
  const texts = reviewTexts(language).parked;
  const title = view.list ? listTitle(language, view.list) : (view.application?.pupilName ?? texts.title);
  return renderPage(
    <Page context={context} title={title} caption={texts.title} back={{ href: "/work", text: staff.work }}>
      <SinceRead history={view.history} />
      <p>{texts.text}</p>
      <SummaryList
        rows={[
          { label: texts.status, value: <StandingTag status={view.status} /> },
          { label: reviewTexts(language).deadline, value: <Due {...view} /> },
        ]}
      />
      {view.list && <ListSummary list={view.list} />}
      {view.may === "decide" && <Release view={view} />}
      <History items={view.history} />
    </Page>,
  );
};

const Release = ({ view }: ViewProps) => {
  const texts = reviewTexts(usePage().language).parked;
  return (
    <Form action={`/tasks/${view.taskId}/release`} hidden={{ version: String(view.version) }}>
      <HumanFactField asks={view.list ? "listLines" : "nameEnd"} />
      <ButtonRow>
        <Button>{texts.release}</Button>
      </ButtonRow>
    </Form>
  );
};
