import * as z from "zod";
import { choice, text } from "../shared/form-fields.ts";

/** Coded reasons to return or reject (domain §2.4). */
export const reasonCodes = [
  "R01",
  "R02",
  "R03",
  "R04",
  "R05",
  "R06",
  "R07",
  "R08",
  "R09",
  "R10",
  "R11",
  "R12",
  "R13",
  "R99",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** A coded reason with a sentence for the family; `R99` cannot stand without one. */
export const Reason = z
  .object({ code: choice(reasonCodes), text: text(300).exactOptional() })
  .refine((reason) => reason.code !== "R99" || reason.text !== undefined, { path: ["text"], error: "required" });
export type Reason = z.infer<typeof Reason>;
