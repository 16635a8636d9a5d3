import { askForFile } from "../file/receive-file.ts";
import type { StoredFile } from "../file/stored-file.ts";
import type { DomainEvent, EventActor } from "../history/domain-event.ts";
import { accept, type Change, type Decision, refuse } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Application } from "./application.ts";
import type { DocumentKind, WantedDocument } from "./documents-wanted.ts";
import { told } from "./move.ts";

/** What a document is about: the submission with all its applications. */
export const aboutReceipt = (receiptNo: string): StoredFile["about"] => ({ kind: "recognition", id: receiptNo });

/** How many files a submission may hold at a time; a phone that sends more has a fault. */
const mostFiles = 20;

/** Whether somebody still has to decide on an application; one in the queue or on a list has been decided. */
const isOpen = (application: Application): boolean =>
  ["submitted", "classCheck", "schoolCheck", "countyRecheck", "correction"].includes(application.status) &&
  !("queuedAt" in application && application.queuedAt !== undefined);

/** Whether a family may still send papers: as long as somebody decides on one of its applications. */
export const takesDocuments = (applications: readonly Application[]): boolean => applications.some(isOpen);

/** Whether a paper may be taken back: nobody has decided since it could be seen, and somebody still has to. */
export const mayRemove = (file: StoredFile, applications: readonly Application[]): boolean => {
  if (!takesDocuments(applications)) return false;
  const { checkedAt, status } = file;
  if (status !== "accepted" || checkedAt === undefined) return true;
  return applications.every(({ acts }) => acts.every(({ role, at }) => role === "GUARDIAN" || at < checkedAt));
};

/** Whether a paper has come since the last return: an answer to a reviewer who asked for papers. */
export const papersSinceReturn = (history: readonly DomainEvent[]): "came" | "none" =>
  history.findLastIndex(({ type }) => type === "DocumentAdded") >
  history.findLastIndex(({ type }) => type === "ReviewReturned")
    ? "came"
    : "none";

/** Asks a family for one paper; a form for the same paper that is still open is used again. */
export const askForDocument = ({
  id,
  document,
  receiptNo,
  wanted,
  files,
  applications,
  occasion,
}: AskForDocument): Decision => {
  if (!takesDocuments(applications)) return refuse({ code: "NotAllowedHere" });
  if (!wanted.some((each) => each.document === document))
    return refuse({ code: "FormIncomplete", faults: [{ field: "document", code: "notAChoice" }] });
  if (files.length >= mostFiles) return refuse({ code: "TooManyAttempts" });
  const about = aboutReceipt(receiptNo);
  const { now } = occasion;
  const asked = { id, about, purpose: "attachment", sentBy: receiptNo, label: document, now } as const;
  return accept({ save: [askForFile(asked)], emit: [] });
};
type AskForDocument = {
  /** A fresh secret. */
  readonly id: string;
  readonly document: DocumentKind;
  readonly receiptNo: string;
  readonly wanted: readonly WantedDocument[];
  readonly files: readonly StoredFile[];
  readonly applications: readonly Application[];
  readonly occasion: Pick<Occasion, "now">;
};

/**
 * A paper that can be seen from now on, or no longer: every application still under review becomes another version, so
 * that a decision on what was read before is refused and shows the difference (domain §2.4, design §7).
 */
const tellReviewers = (type: "DocumentAdded" | "DocumentRemoved", file: StoredFile, facts: Told): Change => {
  const open = facts.applications.filter(isOpen);
  const words = { document: file.label ?? "otherPaper", file: file.id };
  const at = facts.occasion.now;
  return {
    save: open,
    emit: open.map((application) => told(type, application, { at, actor: facts.actor, words })),
  };
};
type Told = {
  readonly applications: readonly Application[];
  readonly actor: EventActor;
  readonly occasion: Pick<Occasion, "now">;
};

/** Tells everybody who reviews that a paper has been accepted. */
export const documentAdded = (file: StoredFile, facts: Told): Change => tellReviewers("DocumentAdded", file, facts);

/** Takes a paper back; one that was never accepted leaves no trace. */
export const removeDocument = (file: StoredFile | undefined, receiptNo: string, facts: Told): Decision => {
  if (file?.about.kind !== "recognition" || file.about.id !== receiptNo) return refuse({ code: "ApplicationNotFound" });
  if (!mayRemove(file, facts.applications)) return refuse({ code: "NotAllowedHere" });
  const change = file.status === "accepted" ? tellReviewers("DocumentRemoved", file, facts) : { save: [], emit: [] };
  return accept({ ...change, remove: [file] });
};
