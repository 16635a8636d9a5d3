import { useTexts } from "../layout/page-context.ts";
import { yuanOf } from "../texts/format.ts";
import { FieldFrame } from "./field-frame.tsx";
import { type FieldProps, useField } from "./use-field.ts";

type MoneyFieldProps = FieldProps & {
  /** The amount in fen; people read and type yuan, e.g. `625.00`. */
  readonly value?: number;
};

/** An amount of money, typed in yuan. */
export const MoneyField = ({ value, ...props }: MoneyFieldProps) => {
  const { form } = useTexts();
  const field = useField(props, value === undefined ? undefined : yuanOf(value));
  const unitId = `${field.id}-unit`;
  return (
    <FieldFrame {...props} field={field}>
      <div class="input-with-unit">
        <input
          id={field.id}
          name={props.name}
          type="text"
          class="input input-medium number"
          value={field.value}
          inputMode="decimal"
          autocomplete="off"
          {...field.described}
          aria-describedby={[unitId, field.described["aria-describedby"]].filter(Boolean).join(" ")}
        />
        <span id={unitId} class="unit">
          {form.yuan}
        </span>
      </div>
    </FieldFrame>
  );
};
