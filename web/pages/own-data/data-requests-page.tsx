import { refusalGrounds } from "../../../domain/retention/data-request.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { AsWritten } from "../../components/chinese.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Form } from "../../components/form.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { OneOfSeveral } from "../../layout/one-of-several.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { ownDataTexts } from "../../texts/own-data.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { DataRequestsView } from "../../views/own-data.ts";

/** What families ask about their data, each with its answer or the form for it. */
export const dataRequestsPage = (view: DataRequestsView, shown: PageContext): string => {
  const context = { ...shown, path: "/data-requests" };
  const { desk } = ownDataTexts(context.language);
  return renderPage(
    <Page context={context} title={desk.title} back={{ href: "/work", text: staffTexts(context.language).work }}>
      <p>{desk.intro}</p>
      {view.requests.length === 0 && <EmptyState title={desk.none} />}
      {view.requests.map((request) => (
        <Asked key={request.id} request={request} may={view.may} />
      ))}
    </Page>,
  );
};

type AskedProps = { readonly request: DataRequestsView["requests"][number]; readonly may: DataRequestsView["may"] };

const Asked = ({ request, may }: AskedProps) => {
  const { language } = usePage();
  const { instant, deadline } = useFormats();
  const { wish, status, ground, answerBy, answered, desk } = ownDataTexts(language);
  const { decided } = request;
  return (
    <section class="card">
      <h2>
        {wish[request.wish]} · {status[request.status]}
      </h2>
      <p>
        {desk.number} {request.receiptNo} · {instant(request.askedAt)} · {desk.file[request.file]}
      </p>
      <p>
        <AsWritten>{request.text}</AsWritten>
      </p>
      {decided ? (
        <p>
          {answered} ({instant(decided.at)}): {decided.ground && `${ground[decided.ground]}. `}
          <AsWritten>{decided.text}</AsWritten>
        </p>
      ) : (
        <p>
          {answerBy}: {deadline(request.answerBy)}
        </p>
      )}
      {may === "answer" && request.status === "open" && <AnswerForm id={request.id} />}
    </section>
  );
};

const AnswerForm = ({ id }: { readonly id: string }) => {
  const { desk, status, ground } = ownDataTexts(usePage().language);
  return (
    <OneOfSeveral field="change" value={id}>
      <Form action={`/data-requests/${id}/answer`} hidden={{ change: id }}>
        <RadioGroup
          name="outcome"
          label={desk.outcome}
          options={(["granted", "refused"] as const).map((value) => ({ value, label: status[value] }))}
        />
        <SelectField
          name="ground"
          label={desk.ground}
          need="optional"
          options={refusalGrounds.map((value) => ({ value, label: ground[value] }))}
        />
        <TextArea name="text" label={desk.words} atMost={500} />
        <ButtonRow>
          <Button>{desk.submit}</Button>
        </ButtonRow>
      </Form>
    </OneOfSeveral>
  );
};
