import type { ComponentChildren } from "preact";
import { useTexts } from "../layout/page-context.ts";
import type { FieldProps, useField } from "./use-field.ts";

type FrameProps = Pick<FieldProps, "label" | "hint" | "need"> & {
  readonly field: Pick<ReturnType<typeof useField>, "id" | "hintId" | "errorId" | "error">;
  readonly children: ComponentChildren;
};

/** What stands around a single control: label, hint, error, in this order. */
export const FieldFrame = ({ field, label, hint, need, children }: FrameProps) => (
  <div class={field.error ? "field field-wrong" : "field"}>
    <label for={field.id}>
      {label}
      <OptionalMark need={need} />
    </label>
    <HintAndError field={field} hint={hint} />
    {children}
  </div>
);

/** What stands around a group of controls: the legend takes the label's place. */
export const GroupFrame = ({ field, label, hint, need, children }: FrameProps) => (
  <fieldset
    class={field.error ? "field field-wrong" : "field"}
    aria-describedby={[field.hintId, field.errorId].filter(Boolean).join(" ") || undefined}
  >
    <legend>
      {label}
      <OptionalMark need={need} />
    </legend>
    <HintAndError field={field} hint={hint} />
    {children}
  </fieldset>
);

/** The error's sentence beside its field. */
export const ErrorMessage = ({ id, sentence }: { readonly id: string | undefined; readonly sentence: string }) => {
  const { form } = useTexts();
  return (
    <p class="field-error" id={id}>
      <span class="visually-hidden">{form.error}</span>
      {sentence}
    </p>
  );
};

const OptionalMark = ({ need }: { readonly need: FieldProps["need"] | undefined }) => {
  const { form } = useTexts();
  return need === "optional" ? <span class="optional">{form.optional}</span> : null;
};

const HintAndError = ({ field, hint }: Pick<FrameProps, "field"> & { readonly hint: string | undefined }) => (
  <>
    {hint !== undefined && (
      <p class="hint" id={field.hintId}>
        {hint}
      </p>
    )}
    {field.error !== undefined && <ErrorMessage id={field.errorId} sentence={field.error} />}
  </>
);
