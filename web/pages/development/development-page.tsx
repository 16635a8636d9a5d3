import * as z from "zod";
import { Instant } from "../../../domain/calendar/time.ts";
import { Role } from "../../../domain/county/role.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { developmentTexts } from "../../texts/development.ts";
import { formatsFor } from "../../texts/format.ts";
import { textsFor } from "../../texts/texts.ts";

/** What the development page shows: the demo clock, the inbox, the people one can be. */
export const DevelopmentView = z.object({
  now: Instant,
  /** What the last button did. */
  done: z.enum(["mailed", "delivered"]).exactOptional(),
  nextDeadline: Instant.exactOptional(),
  inboxUrl: z.string().exactOptional(),
  people: z.array(
    z.object({ id: z.string(), name: z.string(), unitName: z.string(), email: z.string(), roles: z.array(Role) }),
  ),
});
export type DevelopmentView = z.infer<typeof DevelopmentView>;

/** The page of a demonstration machine from which the demo is driven. */
export const developmentPage = (view: DevelopmentView, context: PageContext): string => {
  const say = developmentTexts(context.language);
  const { role } = textsFor(context.language);
  const { instant } = formatsFor(context.language);
  const skips = ["nextDeadline", "oneHour", "nextMorning", "oneWorkingDay", "fiveWorkingDays"] as const;
  return renderPage(
    <Page context={context} title={say.title} width="wide">
      <Notice tone="info">
        <p>{say.only}</p>
      </Notice>
      {view.done && (
        <Notice tone="success">
          <p>
            {say[view.done]} {view.inboxUrl && <a href={view.inboxUrl}>{say.openInbox}</a>}
          </p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { label: say.now, value: instant(view.now) },
          { label: say.nextDeadline, value: view.nextDeadline ? instant(view.nextDeadline) : say.none },
          { label: say.inbox, value: view.inboxUrl ? <a href={view.inboxUrl}>{view.inboxUrl}</a> : say.none },
        ]}
      />
      <h2>{say.clock}</h2>
      <Form action="/development/clock">
        <ButtonRow>
          {skips.map((to) => (
            <Button key={to} kind="secondary" name="to" value={to}>
              {say[to]}
            </Button>
          ))}
        </ButtonRow>
      </Form>
      <h2>{say.mail}</h2>
      <Form action="/development/mails">
        <ButtonRow>
          <Button kind="secondary">{say.deliver}</Button>
        </ButtonRow>
      </Form>
      <h2>{say.people}</h2>
      <p>{say.peopleHint}</p>
      <Form action="/development/links">
        <DataTable
          caption={say.people}
          columns={[
            { key: "name", header: say.name, cell: (person) => person.name },
            { key: "roles", header: say.roles, cell: (person) => person.roles.map((each) => role[each]).join("、") },
            { key: "unit", header: say.unit, cell: (person) => person.unitName },
            {
              key: "link",
              header: say.link,
              cell: (person) => (
                <Button kind="secondary" name="staffId" value={person.id}>
                  {say.mailLink}
                </Button>
              ),
            },
          ]}
          rows={view.people}
          rowKey={(person) => person.id}
          empty={<p>{say.none}</p>}
        />
      </Form>
    </Page>,
  );
};
