import { useFieldLabels } from "../layout/field-labels.ts";
import { usePage } from "../layout/page-context.ts";
import { fieldId, formFor } from "./form-for.ts";

/** What every field is told by its page. */
export type FieldProps = {
  readonly name: string;
  readonly label: string;
  /** A line under the label that helps to answer. */
  readonly hint?: string;
  /** Whether the label says that the field may stay empty; `required` is the default and says nothing. */
  readonly need?: "required" | "optional";
};

/** Names the field for the error summary and gives what its control needs: ids, the value to show, the error. */
export const useField = ({ name, label, hint }: Pick<FieldProps, "name" | "label" | "hint">, value?: string) => {
  const context = usePage();
  const id = fieldId(name, context.form);
  const { labels } = useFieldLabels();
  // Of several forms on a page the summary speaks of the one that was refused.
  if (context.form === undefined || context.problem !== undefined) labels.set(name, { label, id });
  const shown = formFor(context).field(name, value);
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = shown.error === undefined ? undefined : `${id}-error`;
  return {
    id,
    hintId,
    errorId,
    value: shown.value,
    error: shown.error,
    /** For the control: what describes it, and whether it is wrong. */
    described: {
      ...((hintId ?? errorId) && { "aria-describedby": [hintId, errorId].filter(Boolean).join(" ") }),
      ...(errorId && { "aria-invalid": "true" as const }),
    },
  };
};
