import { Button, ButtonRow } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { usePage } from "../../layout/page-context.ts";
import { taskBookTexts } from "../../texts/task-book.ts";
import { taskItemTexts } from "../../texts/task-item.ts";
import type { TaskItemView } from "../../views/task-book.ts";

type ViewProps = { readonly view: TaskItemView };

const noteLength = 500;

const ItemFact = ({ itemId }: Pick<TaskItemView, "itemId">) => {
  const texts = taskItemTexts(usePage().language);
  return (
    <div class="human-fact">
      <TextField
        name="humanFact"
        label={texts.fact}
        hint={texts.factHint(itemId)}
        autocomplete="off"
        keys="numeric"
        size="short"
      />
    </div>
  );
};

/** Whoever answers for the item says how far it is. */
export const ReportForm = ({ view: { itemId, version, target } }: ViewProps) => {
  const { language } = usePage();
  const { report } = taskItemTexts(language);
  const { measure } = taskBookTexts(language);
  return (
    <Form action={`/task-book/${itemId}/progress`} hidden={{ version: String(version) }}>
      <h2>{report.title}</h2>
      <NumberField
        name="reached"
        label={report.reached}
        hint={target.measure === "fen" ? report.fenHint : report.reachedHint(measure[target.measure])}
        size="medium"
      />
      <TextArea name="note" label={report.note} atMost={noteLength} />
      <TextField name="proof" label={report.proof} hint={report.proofHint} autocomplete="off" />
      <ItemFact itemId={itemId} />
      <ButtonRow>
        <Button>{report.go}</Button>
      </ButtonRow>
    </Form>
  );
};

/** The office ends the item, one way or another. */
export const EndForm = ({ view: { itemId, version } }: ViewProps) => {
  const { end } = taskItemTexts(usePage().language);
  return (
    <Form action={`/task-book/${itemId}/ending`} hidden={{ version: String(version) }}>
      <h2>{end.title}</h2>
      <RadioGroup
        name="outcome"
        label={end.outcome}
        options={[
          { value: "closed", label: end.closed, hint: end.closedHint },
          { value: "moved", label: end.moved, hint: end.movedHint },
          { value: "failed", label: end.failed, hint: end.failedHint },
        ]}
      />
      <TextArea name="text" label={end.text} atMost={noteLength} />
      <ItemFact itemId={itemId} />
      <ButtonRow>
        <Button kind="warning">{end.go}</Button>
      </ButtonRow>
    </Form>
  );
};
