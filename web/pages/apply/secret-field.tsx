import { TextField, type TextFieldProps } from "../../components/text-field.tsx";
import { usePage } from "../../layout/page-context.ts";
import { applyTexts } from "../../texts/apply.ts";
import type { SectionFields } from "../../views/apply.ts";

type SecretFieldProps = Pick<TextFieldProps, "name" | "label" | "hint" | "type" | "keys"> & {
  readonly fields: SectionFields;
};

/** A field whose stored answer is shown masked only, because phones are shared; left empty it keeps the answer. */
export const SecretField = ({ fields, hint, ...props }: SecretFieldProps) => {
  const { kept } = applyTexts(usePage().language).form;
  const masked = fields.kept[props.name];
  const shown = [hint, masked && kept(masked)].filter(Boolean).join(" ");
  return <TextField {...props} {...(shown !== "" && { hint: shown })} autocomplete="off" />;
};
