import { useTexts } from "../layout/page-context.ts";
import { FieldFrame } from "./field-frame.tsx";
import { type FieldProps, useField } from "./use-field.ts";

type TextAreaProps = FieldProps & {
  readonly value?: string;
  readonly rows?: number;
  /** Shown as a hint when no other is given; the server checks it, nothing typed is cut off. */
  readonly atMost?: number;
};

/** Several lines of text. */
export const TextArea = ({ value, rows = 4, atMost, ...props }: TextAreaProps) => {
  const { form } = useTexts();
  const hint = props.hint ?? (atMost === undefined ? undefined : form.charactersAtMost(atMost));
  const described = { ...props, ...(hint !== undefined && { hint }) };
  const field = useField(described, value);
  return (
    <FieldFrame {...described} field={field}>
      <textarea id={field.id} name={props.name} class="input" rows={rows} value={field.value} {...field.described} />
    </FieldFrame>
  );
};
