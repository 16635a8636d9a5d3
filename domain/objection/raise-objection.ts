import * as z from "zod";
import type { Application } from "../application/application.ts";
import type { AidList, ListLine } from "../publicity/aid-list.ts";
import type { Decision } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import { objectionFields } from "./objection-form.ts";
import { receiveObjection } from "./receive-objection.ts";

/** An objection by anyone, named or anonymous, on the public page of a list. */
export const ObjectionForm = z.object(objectionFields);
export type ObjectionForm = z.infer<typeof ObjectionForm>;

/** Takes in an objection from the web, received now. */
export const raiseObjection = (facts: RaiseObjection): Decision =>
  receiveObjection({
    ...facts,
    channel: "web",
    receivedAt: facts.occasion.now,
    by: { role: "PUBLIC", id: "public" },
  });

type RaiseObjection = {
  readonly list: AidList | undefined;
  /** The line with the serial number of the form. */
  readonly line: ListLine | undefined;
  readonly application: Application | undefined;
  /** Codes of all schools of the county. */
  readonly schools: readonly string[];
  /** Number of the new objection, `YY` and digits. */
  readonly id: string;
  /** Keyed hash of the code given to the objector. */
  readonly codeHash: string | undefined;
  readonly form: ObjectionForm;
  readonly occasion: Occasion;
};
