import { TextField, type TextFieldProps } from "./text-field.tsx";

type NumberFieldProps = Omit<TextFieldProps, "value" | "type" | "keys"> & { readonly value?: number };

/** A whole number; a text box with number keys, because spin buttons change numbers by accident. */
export const NumberField = ({ value, size = "short", ...props }: NumberFieldProps) => (
  <TextField {...props} size={size} keys="numeric" {...(value !== undefined && { value: String(value) })} />
);
