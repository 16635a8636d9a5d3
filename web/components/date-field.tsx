import { Day } from "../../domain/calendar/time.ts";
import { FieldFrame } from "./field-frame.tsx";
import { type FieldProps, useField } from "./use-field.ts";

type DateFieldProps = FieldProps & {
  readonly value?: Day;
  readonly earliest?: Day;
  readonly latest?: Day;
  readonly autocomplete?: string;
};

/** A day, by the phone's own calendar; sent as `YYYY-MM-DD`. What is no day at all stays as it was typed, which a calendar would drop. */
export const DateField = ({ value, earliest, latest, autocomplete, ...props }: DateFieldProps) => {
  const field = useField(props, value);
  return (
    <FieldFrame {...props} field={field}>
      <input
        id={field.id}
        name={props.name}
        type={field.value && !Day.safeParse(field.value).success ? "text" : "date"}
        class="input input-medium"
        value={field.value}
        min={earliest}
        max={latest}
        placeholder="2026-09-07"
        autocomplete={autocomplete}
        {...field.described}
      />
    </FieldFrame>
  );
};
