import * as z from "zod";
import type { FieldFault } from "../shared/field-fault.ts";

/** A number as a person typed or pasted it, with full-width characters folded, capitals, and without spaces. */
export const foldNumber = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/[\s\u200b-\u200f]/g, "")
    .toUpperCase();

/** A text that is folded first and then has at most one fault, named by its code. */
export const checkedText = (fold: (text: string) => string, faultOf: (text: string) => FieldFault | undefined) =>
  z
    .string("required" satisfies FieldFault)
    .overwrite(fold)
    .superRefine((text, context) => {
      const fault = text === "" ? "required" : faultOf(text);
      if (fault !== undefined) context.addIssue({ code: "custom", message: fault, continue: false });
    });
