import { Choice } from "./choice.tsx";
import { GroupFrame } from "./field-frame.tsx";
import type { Option } from "./select-field.tsx";
import { type FieldProps, useField } from "./use-field.ts";

type RadioGroupProps = FieldProps & {
  /** The answer given before; a decision gives none, so that nothing is preselected. */
  readonly value?: string;
  readonly options: readonly Option[];
  /** `row` for short answers such as yes and no. */
  readonly flow?: "column" | "row";
};

/** One of a few answers, all in sight. */
export const RadioGroup = ({ value, options, flow = "column", ...props }: RadioGroupProps) => {
  const field = useField(props, value);
  return (
    <GroupFrame {...props} field={field}>
      <div class={`choices choices-${flow}`}>
        {options.map((option, place) => (
          <Choice
            key={option.value}
            id={place === 0 ? field.id : `${field.id}-${place}`}
            name={props.name}
            type="radio"
            option={option}
            state={option.value === field.value ? "chosen" : "open"}
          />
        ))}
      </div>
    </GroupFrame>
  );
};
