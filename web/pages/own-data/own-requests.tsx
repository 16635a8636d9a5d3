import { dataWishes } from "../../../domain/retention/data-request.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { AsWritten } from "../../components/chinese.tsx";
import { Form } from "../../components/form.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { OneOfSeveral } from "../../layout/one-of-several.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { ownDataTexts } from "../../texts/own-data.ts";
import type { MyDataView } from "../../views/own-data.ts";

/** Takes the whole copy along, by the guardian's ID number. */
export const CopyForm = () => {
  const { copy } = ownDataTexts(usePage().language).mine;
  return (
    <OneOfSeveral field="change" value="copy">
      <Form action="/my-data/copy" hidden={{ change: "copy" }}>
        <h2>{copy.title}</h2>
        <p>{copy.text}</p>
        <TextField name="guardianIdNo" label={copy.idNo} hint={copy.idNoHint} autocomplete="off" size="medium" />
        <ButtonRow>
          <Button kind="secondary">{copy.submit}</Button>
        </ButtonRow>
      </Form>
    </OneOfSeveral>
  );
};

/** Takes back the one consent that exceeds what aid needs. */
export const StopMailForm = () => {
  const { mail } = ownDataTexts(usePage().language).mine;
  return (
    <OneOfSeveral field="change" value="mail">
      <Form action="/my-data/mail-stop" hidden={{ change: "mail" }}>
        <h3>{mail.title}</h3>
        <p>{mail.text}</p>
        <ButtonRow>
          <Button kind="secondary">{mail.submit}</Button>
        </ButtonRow>
      </Form>
    </OneOfSeveral>
  );
};

/** Asks the aid centre to correct, erase or no longer use something. */
export const AskForm = () => {
  const { mine, wish } = ownDataTexts(usePage().language);
  const { ask } = mine;
  return (
    <OneOfSeveral field="change" value="ask">
      <Form action="/my-data/requests" hidden={{ change: "ask" }}>
        <h2>{ask.title}</h2>
        <p>{ask.text}</p>
        <RadioGroup name="wish" label={ask.wish} options={dataWishes.map((value) => ({ value, label: wish[value] }))} />
        <TextArea name="text" label={ask.words} atMost={300} />
        <ButtonRow>
          <Button>{ask.submit}</Button>
        </ButtonRow>
      </Form>
    </OneOfSeveral>
  );
};

/** What was asked so far, what became of it, and where to complain. */
export const OwnRequests = ({ requests }: Pick<MyDataView, "requests">) => {
  const { language, county } = usePage();
  const { instant, deadline } = useFormats();
  const { mine, wish, status, ground, answerBy, answered } = ownDataTexts(language);
  return (
    <section id="requests">
      <h2>{mine.requests}</h2>
      {requests.length === 0 && <p>{mine.noRequests}</p>}
      {requests.map((request) => (
        <section key={request.id} class="card">
          <h3>
            {wish[request.wish]} · {status[request.status]}
          </h3>
          <p>
            <AsWritten>{request.text}</AsWritten>
          </p>
          {request.decided === undefined ? (
            <p>
              {answerBy}: {deadline(request.answerBy)}
            </p>
          ) : (
            <p>
              {answered} ({instant(request.decided.at)}):{" "}
              {request.decided.ground && `${ground[request.decided.ground]}. `}
              <AsWritten>{request.decided.text}</AsWritten>
            </p>
          )}
        </section>
      ))}
      <p>{mine.complaint(county.phone)}</p>
    </section>
  );
};
