import { expect } from "vitest";
import type { ApplicationForm } from "../../domain/application/application-form.ts";
import type { Accepted } from "./acts.ts";
import { openArchive } from "./archive.ts";
import type { ReceivedMail } from "./received-mails.ts";

type Archive = Awaited<ReturnType<typeof openArchive>>;

type Ended = {
  readonly dataDir: string;
  readonly forms: readonly ApplicationForm[];
  readonly story: { readonly accepted: readonly Accepted[]; readonly submitted: ReadonlySet<string> };
  readonly mails: () => readonly ReceivedMail[];
};

const everyEvent = [
  "ApplicationSubmitted",
  "ClassCheckBegan",
  ...["ReviewApproved", "ReviewApproved", "LinePosted", "SchoolConfirmed"],
  ...["ReviewApproved", "LinePosted", "ApplicationApproved"],
];

const everyState = [
  "Where to begin",
  ...["Class check", "School check", "School publicity"],
  ...["County recheck", "County publicity", "Approved"],
];

const listEvents = [
  "ListRequested",
  "ListPrepared",
  "ListReleased",
  "ListPosted",
  "ListSnapshotTaken",
  "ListTakenDown",
  "ListSnapshotTaken",
  "TakeDownProved",
  "BoardPhotoAccepted",
  "ListSigned",
  "ListClosed",
];

/** Receipt by mail, both publicities, approval. */
const everyNotice = ["N01", "N06", "N11", "N12"];

const expectApplication = async (
  { applications, notices, told, pathOf }: Archive,
  id: string,
  mails: readonly ReceivedMail[],
) => {
  const application = await applications.find(id);
  const { entries, faults } = await told({ kind: "application", id });
  expect(application?.status).toBe("approved");
  expect(entries.map(({ event }) => event.type)).toEqual(everyEvent);
  expect(entries.map(({ version }) => version)).toEqual(everyEvent.map((_, index) => index + 1));
  expect(faults).toEqual([]);
  expect(pathOf("application-review", `application-${id}-1`)).toEqual(everyState);

  const sent = await notices.ofSubject({ kind: "application", id });
  expect(sent.map(({ notice }) => notice).sort()).toEqual(everyNotice);
  const byMail = sent.filter(({ channel }) => channel === "email").map(({ reference }) => reference);
  expect(byMail.filter((reference) => !mails.some((mail) => mail.reference === reference))).toEqual([]);
};

const expectList = async (
  { lists, told, pathOf }: Archive,
  { id, ids }: { readonly id: string; readonly ids: ReadonlySet<string> },
) => {
  const list = await lists.find(id);
  const { records: lines } = await lists.linesFrom(id, 1, 1000);
  const { entries, faults } = await told({ kind: "list", id });
  const amount = lines.reduce((sum, line) => sum + line.amount, 0);
  expect(lines.map(({ serial }) => serial)).toEqual(lines.map((_, index) => index + 1));
  expect(lines.map(({ applicationId }) => applicationId).sort()).toEqual([...ids].sort());
  expect(lines.every(({ status }) => status === "released")).toBe(true);
  expect(list).toMatchObject({ status: "closed", lines: ids.size, amount, held: 0, late: 0 });
  expect(list?.signatures).toMatchObject([{ lines: ids.size, amount }]);
  const events = listEvents.filter((type) => list?.level === "school" || type !== "BoardPhotoAccepted");
  expect(entries.map(({ event }) => event.type)).toEqual(events);
  expect(faults).toEqual([]);

  const pages = (size: number) => Math.ceil(ids.size / size);
  const times = (path: readonly string[], state: string) => path.filter((each) => each === state).length;
  const path = pathOf("publicity", `publicity-${id}-1`);
  expect(times(path, "Put up the lines")).toBe(pages(100));
  expect(times(path, "Release the lines")).toBe(pages(100));
  expect([times(path, "Posting"), times(path, "Signature"), times(path, "Closed")]).toEqual([1, 1, 1]);
};

type Decision = { readonly taskId: string; readonly version: number };

/** What each accepted act must have left in the history: one entry at the version after the one that was read. */
const decisionsIn = ({ path, body }: Accepted): readonly Decision[] => {
  const { decisions, version } = body as { readonly decisions?: readonly Decision[]; readonly version?: number };
  const [, taskId] = /^\/tasks\/([^/]+)\//.exec(path) ?? [];
  if (decisions) return decisions;
  return taskId === undefined || version === undefined ? [] : [{ taskId: decodeURIComponent(taskId), version }];
};

const expectDecision = async ({ told }: Archive, { taskId, version }: Decision) => {
  const id = taskId.slice(0, taskId.lastIndexOf("."));
  const { entries } = await told({ kind: id.startsWith("SQ") ? "application" : "list", id });
  const taken = entries.filter((entry) => entry.version === version + 1).map(({ event }) => event.type);
  expect(["ReviewApproved", "ListReleased", "ListSigned"].filter((type) => taken.includes(type))).toHaveLength(1);
};

/**
 * Everything the office accepted has come to its end: each state once, each application on one list of each level, every
 * mail at least once under one reference, nothing failed, nothing left over.
 */
export const expectCarried = async ({ dataDir, forms, story, mails }: Ended): Promise<void> => {
  const archive = await openArchive(dataDir);
  try {
    const school = forms[0]?.pupil.schoolCode ?? "";
    const { records } = await archive.applications.ofSchool({
      campaignId: "2026-2027-1",
      schoolCode: school,
      limit: 1000,
    });
    const ids = new Set(records.map(({ id }) => id));
    expect(ids.size).toBe(forms.length);
    expect([...story.submitted].filter((id) => !ids.has(id))).toEqual([]);

    const received = mails();
    for (const id of ids) await expectApplication(archive, id, received);
    for (const scope of [school, "JUNIOR"]) await expectList(archive, { id: `2026-2027-1-${scope}-0`, ids });
    expect(await archive.lists.ofCampaign("2026-2027-1")).toHaveLength(2);
    for (const act of story.accepted) for (const decision of decisionsIn(act)) await expectDecision(archive, decision);

    expect(archive.executions("SUCCEEDED")).toHaveLength(forms.length + 2);
    for (const status of ["RUNNING", "FAILED", "TIMED_OUT", "ABORTED"] as const)
      expect(archive.executions(status)).toEqual([]);
    expect(archive.setAside()).toEqual([]);
    expect(received.filter(({ reference }) => reference === "")).toEqual([]);

    const mailboxes = new Set(
      forms.flatMap(({ guardian: { email, noticeChannel } }) => (noticeChannel === "email" ? email : [])),
    );
    const toFamilies = received.filter(({ to }) => mailboxes.has(to)).map(({ reference }) => reference);
    expect(new Set(toFamilies).size).toBe(mailboxes.size * everyNotice.length);
  } finally {
    await archive.close();
  }
};
