import { Button, ButtonLink, ButtonRow } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { Receipt } from "../../components/receipt.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { formatsFor } from "../../texts/format.ts";
import { makeupTexts } from "../../texts/makeup.ts";
import { termName } from "../../texts/schooling.ts";
import type { MakeupRequestView } from "../../views/makeup.ts";
import { SchoolField } from "../apply/school-field.tsx";

type ViewProps = { readonly view: MakeupRequestView };

/** How a parent asks for a child who was missed. */
export const makeupRequestPage = (view: MakeupRequestView, shown: PageContext): string => {
  const context = { ...shown, path: "/apply/makeup" };
  const { request } = makeupTexts(context.language);
  const days = formatsFor(context.language).count(view.workingDays);
  return renderPage(
    <Page
      context={context}
      title={view.asked === undefined ? request.title : request.asked}
      caption={termName(context.language, view)}
      {...(view.asked !== undefined && {
        heading: (
          <Receipt title={request.asked} label={makeupTexts(context.language).number} number={view.asked}>
            <p>{request.askedText(days)}</p>
          </Receipt>
        ),
      })}
    >
      {view.asked === undefined && <p class="lead">{request.intro(days)}</p>}
      <Window view={view} />
      {view.asked === undefined && view.opening !== "notYet" && <Ask view={view} />}
    </Page>,
  );
};

const Window = ({ view }: ViewProps) => {
  const { request } = makeupTexts(usePage().language);
  const { deadline, instant } = useFormats();
  if (view.opening === "makeup" && view.makeup)
    return (
      <Notice tone="success" title={request.open(deadline(view.makeup.closesAt))}>
        <ButtonRow>
          <ButtonLink href="/apply">{request.apply}</ButtonLink>
        </ButtonRow>
      </Notice>
    );
  if (view.opening === "open")
    return (
      <Notice tone="info" title={request.notYet}>
        <ButtonRow>
          <ButtonLink href="/apply">{request.apply}</ButtonLink>
        </ButtonRow>
      </Notice>
    );
  return (
    <p>{view.makeup ? request.until(instant(view.makeup.opensAt), deadline(view.makeup.closesAt)) : request.later}</p>
  );
};

const Ask = ({ view }: ViewProps) => {
  const { request } = makeupTexts(usePage().language);
  return (
    <Form>
      <TextField name="pupilName" label={request.pupilName} size="medium" autocomplete="off" />
      <TextField
        name="idNo"
        label={request.idNo}
        hint={request.idNoHint}
        need="optional"
        size="medium"
        autocomplete="off"
      />
      <SchoolField townships={view.schools} name="schoolCode" />
      <TextField
        name="phone"
        label={request.phone}
        hint={request.phoneHint}
        type="tel"
        keys="tel"
        size="medium"
        autocomplete="tel"
      />
      <TextArea name="note" label={request.note} hint={request.noteHint} rows={3} />
      <ButtonRow>
        <Button>{request.go}</Button>
      </ButtonRow>
    </Form>
  );
};
