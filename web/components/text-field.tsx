import { FieldFrame } from "./field-frame.tsx";
import { type FieldProps, useField } from "./use-field.ts";

/** Properties of a one-line text field. */
export type TextFieldProps = FieldProps & {
  readonly value?: string;
  /** Token of the HTML autofill list, e.g. `name`, `tel`, `off`. */
  readonly autocomplete?: string;
  readonly type?: "text" | "tel" | "email" | "search";
  /** Which keys a phone shows first. */
  readonly keys?: "text" | "numeric" | "decimal" | "tel" | "email";
  /** How much the answer takes: the width of the box says what is expected. */
  readonly size?: "short" | "medium" | "long";
  /** Answers the browser offers while typing, e.g. the county's schools. */
  readonly suggestions?: readonly string[];
  /** Language of what is typed, when it is not the page's. */
  readonly lang?: string;
};

/** One line of text. */
export const TextField = ({
  value,
  autocomplete,
  type = "text",
  keys,
  size = "long",
  suggestions,
  lang,
  ...props
}: TextFieldProps) => {
  const field = useField(props, value);
  const listId = suggestions === undefined ? undefined : `${field.id}-suggestions`;
  return (
    <FieldFrame {...props} field={field}>
      <input
        id={field.id}
        name={props.name}
        type={type}
        class={`input input-${size}`}
        value={field.value}
        autocomplete={autocomplete}
        inputMode={keys}
        list={listId}
        lang={lang}
        spellcheck={false}
        {...field.described}
      />
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </FieldFrame>
  );
};
