import { Button, ButtonRow } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { HumanFactField } from "../../components/human-fact-field.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { repairTexts } from "../../texts/repair.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { RepostView } from "../../views/repair.ts";
import { Due } from "../staff/due.tsx";
import { History } from "../staff/history.tsx";
import { LinesTable } from "../staff/lines-table.tsx";
import { ListSummary } from "../staff/list-summary.tsx";
import { listTitle } from "../staff/words.ts";
import { RepairsSoFar } from "./repairs-so-far.tsx";

type ViewProps = { readonly view: RepostView };

/** A stopped list in front of whoever posts it anew: why it was stopped, its lines, the decision. */
export const repostPage = (view: RepostView, context: PageContext): string => {
  const { language } = context;
  const staff = staffTexts(language);
  return renderPage(
    <Page
      context={{ ...context, path: `/tasks/${view.taskId}/repost` }}
      title={listTitle(language, view.list)}
      caption={staff.purpose.repostList}
      width="wide"
      back={{ href: "/work", text: staff.work }}
    >
      <p>
        <Due {...view} />
      </p>
      <ListSummary list={view.list} />
      <RepairsSoFar repairs={view.repairs} />
      <LinesTable {...view} level={view.list.level} />
      {view.unanswered > 0 && (
        <Notice tone="warning">
          <p>{repairTexts(language).repost.unanswered(view.unanswered)}</p>
        </Notice>
      )}
      {view.may === "decide" && view.unanswered === 0 && <Reposting view={view} />}
      <History items={view.history} />
    </Page>,
  );
};

const Reposting = ({ view }: ViewProps) => {
  const texts = repairTexts(usePage().language).repost;
  return (
    <Form action={`/tasks/${view.taskId}/repost`} hidden={{ version: String(view.version) }}>
      <h2>{texts.title}</h2>
      <p>{texts.text}</p>
      <TextField name="removed" label={texts.removed} hint={texts.removedHint} need="optional" autocomplete="off" />
      <HumanFactField asks="listLines" />
      <ButtonRow>
        <Button>{texts.submit}</Button>
      </ButtonRow>
    </Form>
  );
};
