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
  const isDay = !field.value || Day.safeParse(field.value).success;
  const shared = { id: field.id, name: props.name, class: "input input-medium", value: field.value, autocomplete };
  return (
    <FieldFrame {...props} field={field}>
      {isDay ? (
        <input {...shared} type="date" min={earliest} max={latest} placeholder="2026-09-07" {...field.described} />
      ) : (
        <input {...shared} type="text" {...field.described} />
      )}
    </FieldFrame>
  );
};
