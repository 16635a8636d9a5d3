import * as z from "zod";
import { ResidentId } from "../identity/resident-id.ts";
import type { Refusal } from "../shared/refusal.ts";
import type { ApplicationForm } from "./application-form.ts";

/** What a copy of everything asks beside the open file: the guardian's ID number, which no page shows whole to anybody. */
export const CopyFacts = z.object({ guardianIdNo: ResidentId });
export type CopyFacts = z.infer<typeof CopyFacts>;

/** Why no copy is handed out; nothing when the number is the guardian's, which every form that was sent has. */
export const copyRefusal = (typed: CopyFacts, { guardian }: Pick<ApplicationForm, "guardian">): Refusal | undefined =>
  typed.guardianIdNo === guardian.idNo
    ? undefined
    : { code: "FormIncomplete", faults: [{ field: "guardianIdNo", code: "notTheGuardians" }] };
