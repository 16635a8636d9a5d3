import { Button, ButtonRow } from "../../components/button.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { sessionsTexts } from "../../texts/sessions.ts";
import type { SessionsView } from "../../views/sessions.ts";
import { deviceName } from "./device-name.ts";

/** The devices on which one is signed in, and the ways to end each. */
export const sessionsPage = (view: SessionsView, shown: PageContext): string => {
  // A refused post shows this page under the post's own path.
  const texts = sessionsTexts(shown.language);
  const faults = { nobodyRegistered: texts.staff.notFound };
  const context = { ...shown, path: "/sessions", faults };
  return renderPage(
    <Page context={context} title={texts.title} width="wide" back={{ href: "/work", text: texts.back }}>
      {view.ended && (
        <Notice tone="success">
          <p>{texts.ended[view.ended]}</p>
        </Notice>
      )}
      <p>{texts.intro}</p>
      <Sessions sessions={view.sessions} />
      <h2>{texts.others}</h2>
      <p>{texts.othersText}</p>
      <Form action="/sessions/others">
        <Button kind="warning">{texts.others}</Button>
      </Form>
      {view.mayEndOthers && <OfSomebodyElse />}
    </Page>,
  );
};

const Sessions = ({ sessions }: Pick<SessionsView, "sessions">) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const texts = sessionsTexts(language);
  return (
    <DataTable
      caption={texts.caption}
      rows={sessions}
      rowKey={({ session }) => session}
      empty={null}
      columns={[
        { key: "device", header: texts.device, cell: ({ device }) => deviceName(language, device) },
        {
          key: "openedAt",
          header: texts.openedAt,
          cell: ({ openedAt }) => (openedAt ? instant(openedAt) : texts.unknown),
        },
        { key: "expiresAt", header: texts.expiresAt, cell: ({ expiresAt }) => instant(expiresAt) },
        {
          key: "end",
          header: texts.end,
          cell: ({ session, device, isThis }) =>
            isThis ? (
              texts.thisOne
            ) : (
              <Form action="/sessions/end" hidden={{ session }}>
                <Button kind="secondary">{texts.endOf(deviceName(language, device))}</Button>
              </Form>
            ),
        },
      ]}
    />
  );
};

const OfSomebodyElse = () => {
  const { staff } = sessionsTexts(usePage().language);
  return (
    <>
      <h2>{staff.title}</h2>
      <p>{staff.intro}</p>
      <Form action="/sessions/staff">
        <TextField name="email" label={staff.email} type="email" keys="email" autocomplete="off" />
        <ButtonRow>
          <Button kind="secondary">{staff.find}</Button>
        </ButtonRow>
      </Form>
    </>
  );
};
