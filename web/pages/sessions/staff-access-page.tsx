import { Button, ButtonRow } from "../../components/button.tsx";
import { Chinese } from "../../components/chinese.tsx";
import { Form } from "../../components/form.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { sessionsTexts } from "../../texts/sessions.ts";
import type { StaffAccessView } from "../../views/sessions.ts";
import { deviceName } from "./device-name.ts";

/** Where somebody else is signed in, and the one form that ends all of it. */
export const staffAccessPage = (view: StaffAccessView, context: PageContext): string => {
  const { staff, title } = sessionsTexts(context.language);
  return renderPage(
    <Page context={context} title={staff.title} back={{ href: "/sessions", text: title }}>
      <Standing view={view} />
      <Form>
        <RadioGroup
          name="why"
          label={staff.why}
          options={(["lostPhone", "left"] as const).map((why) => ({ value: why, label: staff.whyOf[why] }))}
        />
        <TextField name="surname" label={staff.surname} autocomplete="off" size="short" lang="zh-CN" />
        <ButtonRow>
          <Button kind="warning">{staff.submit}</Button>
        </ButtonRow>
      </Form>
      <p>
        {staff.handOver} <a href="/absences">{staff.toAbsences}</a>
      </p>
    </Page>,
  );
};

const Standing = ({ view }: { readonly view: StaffAccessView }) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const { staff, unknown } = sessionsTexts(language);
  const open = view.sessions.map(({ device, openedAt }) =>
    staff.since(deviceName(language, device), openedAt ? instant(openedAt) : unknown),
  );
  return (
    <SummaryList
      rows={[
        { label: staff.name, value: <Chinese>{view.name}</Chinese> },
        { label: staff.unit, value: <Chinese>{view.unitName}</Chinese> },
        { label: staff.open, value: open.length === 0 ? staff.none : open.join(language === "en" ? ", " : "、") },
        ...(view.last ? [{ label: staff.last, value: `${instant(view.last.at)} ${staff.lastOf[view.last.why]}` }] : []),
      ]}
    />
  );
};
