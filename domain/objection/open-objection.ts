import * as z from "zod";
import type { Session } from "../link/link.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { FieldFault } from "../shared/field-fault.ts";
import type { Objection } from "./objection.ts";

/** Digits as people copy them from paper: with spaces or dashes, in full width, with the letters before them. */
const digits = (count: number) =>
  z
    .string("required" satisfies FieldFault)
    .transform((typed) => typed.normalize("NFKC").replaceAll(/[\s-]|^YY/giu, ""))
    .pipe(
      z
        .string()
        .min(1, "required" satisfies FieldFault)
        .regex(new RegExp(`^\\d{${count}}$`), "invalid" satisfies FieldFault),
    );

/** What opens an objection for whoever raised it, named or not: its number, and the code that was given with it. */
export const ObjectionFacts = z.object({
  number: digits(12).transform((typed) => `YY${typed}`),
  code: digits(8),
});
export type ObjectionFacts = z.infer<typeof ObjectionFacts>;

/** Lets whoever objected back to the own objection; a number nobody has and a wrong code are refused alike (design §7). */
export const openObjection = ({ objection, codeHash, session }: OpenObjection): Decision => {
  const known = objection?.codeHash !== undefined && objection.codeHash === codeHash;
  return known ? accept({ save: [session], emit: [] }) : refuse({ code: "ObjectionNotFound" });
};

type OpenObjection = {
  readonly objection: Objection | undefined;
  /** Keyed hash of the code that was typed. */
  readonly codeHash: string;
  readonly session: Session;
};
