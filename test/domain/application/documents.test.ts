import { describe, expect, test } from "vitest";
import type { Application } from "../../../domain/application/application.ts";
import {
  aboutReceipt,
  askForDocument,
  documentAdded,
  mayRemove,
  papersSinceReturn,
  removeDocument,
  takesDocuments,
} from "../../../domain/application/documents.ts";
import { Instant } from "../../../domain/calendar/time.ts";
import type { StoredFile } from "../../../domain/file/stored-file.ts";
import type { EventType } from "../../../domain/history/domain-event.ts";
import { anApplication, anOccasion, monday, recorded } from "../../support/factories.ts";
import { changeOf, codeOf, faultsOf, recordsOf } from "../../support/said.ts";

const receiptNo = "SQ2026202700000001";
const secret = "a".repeat(43);
const later = Instant.parse("2026-09-08T01:00:00.000Z");
const aFile = (given: Partial<StoredFile> = {}): StoredFile => ({
  ...{ kind: "file", record: recorded(), id: secret, about: aboutReceipt(receiptNo), purpose: "attachment" },
  ...{ status: "accepted", sentBy: receiptNo, askedAt: monday, checkedAt: monday, label: "diagnosis" },
  ...given,
});
const [open, queued, ended] = [
  anApplication({ status: "classCheck" }),
  anApplication({ status: "schoolCheck", queuedAt: monday, award: { category: "ORPHAN", level: "L1", amount: 1 } }),
  anApplication({ status: "rejected" }),
];
const actor = { role: "GUARDIAN", id: receiptNo } as const;
const facts = (applications: readonly Application[] = [open]) => ({ applications, actor, occasion: anOccasion() });
const ask = (given: Partial<Parameters<typeof askForDocument>[0]> = {}) =>
  askForDocument({
    ...{ id: secret, document: "diagnosis", receiptNo, wanted: [{ document: "diagnosis", why: "hardship" }] },
    ...{ files: [], applications: [open], occasion: anOccasion() },
    ...given,
  });

describe("a paper", () => {
  test("is asked for under the submission's own number, as what it shows", () => {
    expect(recordsOf(changeOf(ask()), "file")).toMatchObject([
      { id: secret, about: { kind: "recognition", id: receiptNo }, purpose: "attachment", label: "diagnosis" },
    ]);
  });

  test("is taken as long as somebody decides on one of the applications", () => {
    expect(takesDocuments([ended, open])).toBe(true);
    expect([takesDocuments([queued]), takesDocuments([ended])]).toEqual([false, false]);
    expect(codeOf(ask({ applications: [queued] }))).toBe("NotAllowedHere");
  });

  test("nobody asked for is refused, and so is the twenty-first", () => {
    expect(faultsOf(ask({ wanted: [] }))).toEqual([{ field: "document", code: "notAChoice" }]);
    expect(codeOf(ask({ files: Array.from({ length: 20 }, () => aFile()) }))).toBe("TooManyAttempts");
  });

  test("makes every application under review another version, so that nobody decides on what was read before", () => {
    const change = documentAdded(aFile(), facts([open, queued, ended]));

    expect(change.save).toEqual([open]);
    expect(change.emit).toMatchObject([
      { type: "DocumentAdded", subject: { id: open.id }, words: { document: "diagnosis", file: secret } },
    ]);
  });

  test("answers a return only when it came after it", () => {
    const of = (...types: EventType[]) =>
      papersSinceReturn(
        types.map((type) => ({ type, subject: { kind: "application", id: open.id }, at: monday, actor, words: {} })),
      );

    expect(of("DocumentAdded", "ReviewReturned", "DocumentAdded")).toBe("came");
    expect([of("DocumentAdded", "ReviewReturned"), of()]).toEqual(["none", "none"]);
  });
});

describe("a paper is taken back", () => {
  test("while nobody has decided since it could be seen", () => {
    const signed = { ...open, acts: [{ role: "HOMEROOM_TEACHER" as const, by: "teacher", at: later }] };

    expect(mayRemove(aFile(), [open])).toBe(true);
    expect(mayRemove(aFile(), [signed])).toBe(false);
    expect(mayRemove(aFile({ status: "refused" }), [signed])).toBe(true);
    expect(mayRemove(aFile({ status: "refused" }), [ended])).toBe(false);
  });

  test("with everybody who reviews told, unless it was never accepted", () => {
    const accepted = changeOf(removeDocument(aFile(), receiptNo, facts()));
    const refused = changeOf(removeDocument(aFile({ status: "refused" }), receiptNo, facts()));

    expect(accepted).toMatchObject({ save: [open], remove: [{ id: secret }], emit: [{ type: "DocumentRemoved" }] });
    expect(refused).toMatchObject({ save: [], remove: [{ id: secret }], emit: [] });
  });

  test("by its own family alone, and not after the decision", () => {
    expect(codeOf(removeDocument(undefined, receiptNo, facts()))).toBe("ApplicationNotFound");
    expect(codeOf(removeDocument(aFile(), "SQ2026202700000002", facts()))).toBe("ApplicationNotFound");
    expect(codeOf(removeDocument(aFile(), receiptNo, facts([queued])))).toBe("NotAllowedHere");
  });
});
