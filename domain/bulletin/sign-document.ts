import * as z from "zod";
import type { County } from "../county/county.ts";
import type { Role } from "../county/role.ts";
import type { StaffMember } from "../county/staff-member.ts";
import type { EventActor } from "../history/domain-event.ts";
import { text, wholeNumber } from "../shared/form-fields.ts";
import { sameFact } from "../shared/human-fact.ts";
import type { Refusal } from "../shared/refusal.ts";
import type { Wait } from "../wait/wait.ts";
import type { SignedDocument } from "./document-told.ts";
import { fieldOf } from "./edit-document.ts";
import { type DocumentFinding, lintDocument } from "./lint-document.ts";

/** The version read, and as the one fact how many units the document names or grades. */
export const SignDocumentForm = z.object({ version: wholeNumber(1, 1_000_000), humanFact: text(10) });
export type SignDocumentForm = z.infer<typeof SignDocumentForm>;

/** The places of a document with personal data, as faults of its parts; the first one says what lies across several. */
const faultsOf = (findings: readonly DocumentFinding[]): NonNullable<Refusal["faults"]> =>
  findings.map(({ part, code }) => ({ field: fieldOf(Math.max(0, part - 1)), code }));

/** Whether this person may sign this document now: the deputy director, or whoever the task went up to, after reading it as it is. */
export const maySign = (document: SignedDocument, desk: SigningDesk): (EventActor & { role: Role }) | Refusal => {
  const { actor, county, task, form } = desk;
  if (document.signed !== undefined) return { code: "TaskClosed", ids: { by: document.signed.by } };
  const role = signingRole(actor, county, task);
  if (role === undefined) return { code: "NotAllowedHere" };
  if (document.editedBy === actor.id) return { code: "ActedBefore" };
  if (document.record.version !== form.version)
    return { code: "VersionConflict", ids: { seen: form.version, now: document.record.version } };
  if (!sameFact(form.humanFact, String(document.units)))
    return { code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] };
  const { names, allowed, year } = desk;
  const findings = lintDocument({ parts: document.parts, names, allowed, year });
  return findings.length === 0
    ? { role, id: actor.id }
    : { code: "PrivateDataOnList", faults: faultsOf(findings), ids: { places: findings.length } };
};

/** The role in which a person signs; the bureau's director signs too, for a bulletin the deputy lets lie. */
export const signingRole = (
  { id }: Pick<StaffMember, "id">,
  { offices }: Pick<County, "offices">,
  task: Wait | undefined,
): Role | undefined => {
  if (id === offices.bureauDirectorId) return "BUREAU_DIRECTOR";
  // A parked cycle lies with the office that drafted: only the signature itself, passed on, is theirs who have it.
  const isSignature = task?.purpose === "signBulletin" || task?.purpose === "signAnnouncement";
  const isAssigned = isSignature && task.closed === undefined && task.assignee === id;
  return id === offices.deputyDirectorId || isAssigned ? "DEPUTY_DIRECTOR" : undefined;
};

/** What a signature looks at beside the document. */
export type SigningDesk = {
  readonly actor: StaffMember;
  readonly county: County;
  /** The wait of the cycle. */
  readonly task: Wait | undefined;
  readonly form: SignDocumentForm;
  /** What the linter looks for and lets pass. */
  readonly names: readonly string[];
  readonly allowed: readonly string[];
  readonly year: number;
};
