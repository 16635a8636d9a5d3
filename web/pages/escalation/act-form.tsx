import type { ComponentChildren } from "preact";
import { Button, ButtonRow } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { TextField } from "../../components/text-field.tsx";
import { OneOfSeveral } from "../../layout/one-of-several.tsx";
import { usePage } from "../../layout/page-context.ts";
import { escalationTexts } from "../../texts/escalation.ts";
import type { EscalationActName, EscalationView } from "../../views/escalation.ts";

/** Where each act posts to, under its step. */
const doors = {
  interview: "interview",
  record: "interview/record",
  signature: "interview/signature",
  plan: "plan",
  progress: "progress",
  proposal: "proposal",
  statement: "statement",
  decision: "decision",
  recheck: "recheck",
  recheckAnswer: "recheck/answer",
  appeal: "appeal",
  appealAnswer: "appeal/answer",
  correction: "correction",
} as const satisfies { readonly [Act in Exclude<EscalationActName, "release">]: string };

type ActFormProps = {
  readonly view: EscalationView;
  readonly act: EscalationActName;
  readonly children?: ComponentChildren;
};

/** A form for one act on a step, with the version read and the one fact; it may share its page with another. */
export const ActForm = ({ view, act, children }: ActFormProps) => {
  const texts = escalationTexts(usePage().language);
  const { title, hint, submit } = texts.acts[act];
  const action =
    act === "release" ? `/tasks/${view.taskId}/release` : `/escalations/${view.escalationId}/${doors[act]}`;
  return (
    <OneOfSeveral field="act" value={act}>
      <Form action={action} hidden={{ version: String(view.version), act }}>
        <h2>{title}</h2>
        <p>{hint}</p>
        {children}
        <div class="human-fact">
          <TextField
            name="humanFact"
            label={act === "release" ? texts.releaseFact : texts.fact}
            hint={texts.factHint}
            autocomplete="off"
            size="short"
          />
        </div>
        <ButtonRow>
          <Button>{submit}</Button>
        </ButtonRow>
      </Form>
    </OneOfSeveral>
  );
};
