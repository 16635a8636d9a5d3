import { useTexts } from "../layout/page-context.ts";
import { FieldFrame } from "./field-frame.tsx";
import { type FieldProps, useField } from "./use-field.ts";

/** One of the answers a field offers. */
export type Option = { readonly value: string; readonly label: string; readonly hint?: string };

type SelectFieldProps = FieldProps & {
  readonly value?: string;
  readonly options: readonly Option[];
  readonly autocomplete?: string;
};

/** One of many answers; for up to seven prefer `RadioGroup`, which shows them all. */
export const SelectField = ({ value, options, autocomplete, ...props }: SelectFieldProps) => {
  const { form } = useTexts();
  const field = useField(props, value);
  return (
    <FieldFrame {...props} field={field}>
      <select id={field.id} name={props.name} class="input input-long" autocomplete={autocomplete} {...field.described}>
        <option value="">{form.choose}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === field.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
};
