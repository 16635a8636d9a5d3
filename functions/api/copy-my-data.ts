import { noteOpening } from "../../domain/access/note-opening.ts";
import { CopyFacts, copyRefusal } from "../../domain/application/copy-facts.ts";
import type { Dependencies } from "../dependencies.ts";
import { commitChange } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { type StoredData, storedData } from "./my-data.ts";
import { file, refused } from "./reply.ts";
import { showMyDataHandler } from "./show-my-data.ts";
import { giveAttemptBack, takeAttemptOfDay } from "./take-attempt.ts";

/** A copy of everything, numbers in full, for whoever also knows the guardian's ID number: telephones and printed receipts are handed on. */
export const copyMyDataHandler = apiHandler(
  {
    name: "copy-my-data",
    access: "family",
    body: CopyFacts,
    form: showMyDataHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { receiptNo }, body }) => {
      const counter = `copy ${receiptNo}`;
      if ((await takeAttemptOfDay(deps, counter)) === "none") return refused({ code: "TooManyAttempts" });
      const recognition = await deps.recognitions.find(receiptNo);
      if (recognition === undefined) return refused({ code: "ApplicationNotFound" });
      const data = await storedData(deps, recognition);
      const refusal = copyRefusal(body, data.form.content);
      if (refusal) return refused(refusal);
      await giveAttemptBack(deps, counter);
      await commitChange(deps, async () => {
        const log = await deps.accesses.log(receiptNo);
        const id = deps.keys.newSecret();
        return noteOpening({ id, file: recognition, door: "copy-my-data", log, now: deps.clock.now() });
      });
      const copy = copyOf(data);
      return file(
        {
          contentType: "application/json",
          body: `${JSON.stringify(copy, null, 2)}\n`,
          saveAs: `${receiptNo}.json`,
        },
        { headers: { "cache-control": "private, no-store" } },
      );
    },
);

/** The copy by the names of the fields: what the family said, and what the office made of it. */
const copyOf = ({ recognition, form, applications, papers, notices, looks, requests, due }: StoredData) => ({
  format: "zhuxue-own-data-1",
  receiptNo: recognition.receiptNo,
  schoolYear: recognition.schoolYear,
  submittedAt: recognition.submittedAt,
  checks: recognition.checks,
  consents: recognition.consents ?? [],
  noticeChannel: recognition.guardian.noticeChannel,
  form: { version: form.formVersion, savedAt: form.savedAt, ...form.content },
  applications: applications.map(({ kind: _, record: __, pupilKey: ___, acts, ...application }) => ({
    ...application,
    acts: acts.map(({ role, at }) => ({ role, at })),
  })),
  papers: papers.map(({ label, askedAt, status, type, bytes, sha256 }) => ({
    ...{ document: label, askedAt, status, type, bytes, sha256 },
  })),
  notices: notices.map(({ notice, channel, words, createdAt, sentAt }) => ({
    ...{ notice, channel, words, createdAt, sentAt },
  })),
  looks: looks.map(({ at, role, fields, why }) => ({ at, role, fields, why })),
  requests: requests.map(({ kind: _, record: __, decided, ...request }) => ({
    ...request,
    ...(decided && { decided: { at: decided.at, ground: decided.ground, text: decided.text } }),
  })),
  keptUntil: due.at,
});
