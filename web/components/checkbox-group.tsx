import { usePage } from "../layout/page-context.ts";
import { Choice } from "./choice.tsx";
import { GroupFrame } from "./field-frame.tsx";
import { formFor } from "./form-for.ts";
import type { Option } from "./select-field.tsx";
import { type FieldProps, useField } from "./use-field.ts";

type CheckboxGroupProps = FieldProps & {
  readonly values?: readonly string[];
  readonly options: readonly Option[];
};

/** Any number of answers; each chosen one is sent as `name[]`, so that the decoder reads a list even of one. */
export const CheckboxGroup = ({ values, options, ...props }: CheckboxGroupProps) => {
  const context = usePage();
  const field = useField(props);
  const chosen = formFor(context).choices(props.name, values);
  return (
    <GroupFrame {...props} field={field}>
      <div class="choices choices-column">
        {options.map((option, place) => (
          <Choice
            key={option.value}
            id={place === 0 ? field.id : `${field.id}-${place}`}
            name={`${props.name}[]`}
            type="checkbox"
            option={option}
            state={chosen.includes(option.value) ? "chosen" : "open"}
          />
        ))}
      </div>
    </GroupFrame>
  );
};
