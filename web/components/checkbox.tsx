import { usePage } from "../layout/page-context.ts";
import { Choice } from "./choice.tsx";
import { ErrorMessage } from "./field-frame.tsx";
import { formFor } from "./form-for.ts";
import { type FieldProps, useField } from "./use-field.ts";

type CheckboxProps = Omit<FieldProps, "need"> & {
  /** What is sent when the box is ticked; nothing is sent when it is not. */
  readonly value?: string;
  readonly state?: "chosen" | "open";
};

/** One box to tick: a consent, a commitment. */
export const Checkbox = ({ value = "yes", state = "open", ...props }: CheckboxProps) => {
  const context = usePage();
  const { hint: _, ...named } = props;
  const field = useField(named);
  const chosen = formFor(context).choices(props.name, state === "chosen" ? [value] : []);
  return (
    <div class={field.error ? "field field-wrong" : "field"}>
      {field.error !== undefined && <ErrorMessage id={field.errorId} sentence={field.error} />}
      <Choice
        id={field.id}
        name={props.name}
        type="checkbox"
        option={{ value, label: props.label, ...(props.hint !== undefined && { hint: props.hint }) }}
        state={chosen.includes(value) ? "chosen" : "open"}
        described={field.described}
      />
    </div>
  );
};
