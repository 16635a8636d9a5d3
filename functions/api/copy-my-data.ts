import { FileFacts, openFile } from "../../domain/application/open-file.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { type StoredData, storedData } from "./my-data.ts";
import { file, refused } from "./reply.ts";
import { openSession } from "./sessions.ts";
import { showMyDataHandler } from "./show-my-data.ts";
import { giveAttemptBack, takeAttempt } from "./take-attempt.ts";

/** A copy of everything, numbers in full, for whoever proves the two facts again: a telephone is handed on open. */
export const copyMyDataHandler = apiHandler(
  {
    name: "copy-my-data",
    access: "family",
    body: FileFacts.omit({ receiptNo: true }),
    form: showMyDataHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { receiptNo }, body }) => {
      if ((await takeAttempt(deps, receiptNo)) === "none") return refused({ code: "TooManyAttempts" });
      const recognition = await deps.recognitions.find(receiptNo);
      const { session } = openSession(deps, { who: "family", receiptNo });
      const proved = openFile({ file: recognition, facts: { ...body, receiptNo }, session });
      if (!proved.accepted || recognition === undefined) return refused({ code: "ApplicationNotFound" });
      await giveAttemptBack(deps, receiptNo);
      const copy = copyOf(await storedData(deps, recognition));
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
