import { dayOf } from "../../domain/calendar/time.ts";
import { askForFile } from "../../domain/file/receive-file.ts";
import { issueLink } from "../../functions/repositories/issue-link.ts";
import { absenceSights } from "./absences.ts";
import { accessSights } from "./access.ts";
import { changeSights } from "./changes-at-browsers.ts";
import { cycleSights } from "./cycles.ts";
import { disputesIn } from "./disputes.ts";
import { escalationSights } from "./escalations.ts";
import type { Sight } from "./examine-sight.ts";
import { familySights } from "./families.ts";
import { findingSights } from "./findings.ts";
import { incidentSights } from "./incidents.ts";
import { inquiriesIn, objectorsIn } from "./inquiries.ts";
import { inspectionSights } from "./inspections.ts";
import { lastYearsFiles, missedIn } from "./last-year.ts";
import { ownDataSights } from "./own-data.ts";
import { postFrom } from "./people.ts";
import { proofsSights } from "./proofs.ts";
import { repairSights } from "./repairs.ts";
import { responsibilitySights } from "./responsibility.ts";
import { resultSights } from "./results.ts";
import { sessionSights } from "./sessions.ts";
import { type Lookers, type Place, plainSights, type Sights } from "./sights.ts";
import { stoppedIn } from "./stopped.ts";
import { taskBookSights } from "./task-book.ts";
import { townshipOf } from "./township.ts";
import { visitSights } from "./visits.ts";

const publicSights = async ({ people, township: { list } }: Place) => {
  const as = await people.anybody();
  const [hanging, closed] = [list("school", "posted"), list("school", "closed")];
  return {
    ...plainSights(as),
    "show-lists": [{ as, path: "/lists" }],
    "show-list": [
      { as, path: `/lists/${hanging.id}` },
      { as, path: `/lists/${list("county", "posted").id}` },
      { as, path: `/lists/${closed.id}`, status: 410 },
    ],
    "show-objection-form": [
      { as, path: `/lists/${hanging.id}/objection?serial=1` },
      { as, path: `/lists/${list("county", "posted").id}/objection` },
      { as, path: `/lists/${closed.id}/objection`, status: 410 },
    ],
  };
};

/** An objection in every state, for whoever has it, for the school it concerns and for the centre. */
const inquirySights = async ({ world, people, township }: Place) => {
  const { hanging, received, admitted, asked } = await inquiriesIn(world, township);
  const officer = await people.staff(township.school(hanging.scope).offices.aidOfficerId);
  const head = await people.staff(township.bureau.centerHeadId);
  const seen = await Promise.all(
    [received, admitted, asked].map(async ({ assignee, path }) => ({ as: await people.staff(assignee), path })),
  );
  const objectors = await objectorsIn({ world, people }, township);
  return {
    "show-my-objection": [objectors.asked, objectors.answered].map((as) => ({ as, path: "/my-objection" })),
    "show-registration": [officer, head].map((as) => ({ as, path: "/objections/new" })),
    "show-objection": [...seen, { as: officer, path: asked.path }, { as: head, path: admitted.path }],
  };
};

/** A missed child on every desk that sees it, and last year's files as their families find them. */
const makeupSights = async ({ world, people, township }: Place) => {
  const { missed, schoolCode } = await missedIn(world, township);
  const { confirms, anew } = await lastYearsFiles(world, township);
  const officer = await people.staff(township.school(schoolCode).offices.aidOfficerId);
  const head = await people.staff(township.bureau.centerHeadId);
  return {
    "show-makeup": [
      { as: officer, path: "/makeup" },
      { as: head, path: "/makeup" },
      { as: head, path: `/makeup?school=${schoolCode}&found=1` },
    ],
    "show-makeup-case": [officer, head].map((as) => ({ as, path: missed })),
    "show-makeup-registration": [{ as: officer, path: `${missed}/registration` }],
    "show-renewal": [
      { as: await people.family(confirms), path: "/my-applications/renewal" },
      { as: await people.family(anew), path: "/my-applications/renewal" },
    ],
    "show-campaign": [{ as: head, path: "/campaign" }],
  };
};

/** A rejection that may be disputed, one that is, and the door for letters. */
const disputeSights = async ({ world, people, township }: Place) => {
  const { open, disputed, assignee, path } = await disputesIn(world, township);
  const officer = await people.staff(township.school(open.schoolCode).offices.aidOfficerId);
  return {
    "show-reconsideration-form": [
      { as: await people.family(open.receiptNo), path: `/my-applications/${open.id}/reconsideration` },
      { as: await people.family(disputed.receiptNo), path: "/my-applications" },
    ],
    "show-reconsideration-letter": [
      { as: officer, path: "/reconsiderations" },
      { as: officer, path: `/reconsiderations?no=${open.id}` },
    ],
    "show-reconsideration": [{ as: await people.staff(assignee), path }],
  };
};

/** A link in every state it can be met in, seen by somebody on another device. */
const linkSights = async ({
  world: { deps, url },
  people,
  township: { application, bureau },
}: Place): Promise<readonly Sight[]> => {
  const staffId = bureau.reviewerIds[1] ?? "";
  const issue = async (expiresInDays: number, made: Partial<Parameters<typeof issueLink>[1]> = {}): Promise<string> => {
    const issued = issueLink(deps, { staffId, expiresInDays, ...made });
    await deps.store.commit({ save: [issued.link], emit: [] });
    return new URL(issued.url).pathname;
  };
  const [open, expired, used, coded] = [await issue(14), await issue(0), await issue(14), await issue(14)];
  const [owner, as] = [await people.staff(staffId), await people.anybody()];
  const surname = (await deps.staff.find(staffId))?.name ?? "";
  for (const path of [used, coded]) await postFrom(owner, `${url}${path}`, { surname });
  await postFrom(as, `${url}${coded}/code`, {});
  const subject = { kind: "application", id: application("schoolCheck").id } as const;
  const others = [{ subject, number: 1, subjectVersion: 1, purpose: "classCheck" as const }];
  const dead = [await issue(14, { work: others }), await issue(14, { round: 7 })];
  return [open, expired, used, `${coded}?sent=code`, ...dead].map((path) => ({ as, path }));
};

const taskSights = async ({ people, township }: Place): Promise<readonly Sight[]> => {
  const { application, list, bureau, task, park } = township;
  const open = [
    await task("application", application("classCheck").id),
    await task("application", application("schoolCheck").id),
    await task("application", application("countyRecheck").id),
    await task("list", list("school", "takenDown").id),
  ];
  const head = await people.staff(bureau.centerHeadId);
  return [
    ...(await Promise.all(open.map(async ({ assignee, path }) => ({ as: await people.staff(assignee), path })))),
    { as: head, path: await park(application("classCheck", 1), bureau.centerHeadId) },
    { as: head, path: `/tasks/${application("approved").id}.1` },
    { as: head, path: `/tasks/${list("school", "closed").id}.1` },
  ];
};

/** Photos of the board in every state: awaited, kept, refused. */
const photoSights = async ({ world, people, township }: Place): Promise<readonly Sight[]> => {
  const { deps } = world;
  const { id, scope, preparedBy } = township.list("school", "posted");
  const as = await people.staff(township.school(scope).offices.aidOfficerId);
  const about = { kind: "list", id } as const;
  const now = deps.clock.now();
  const asked = (fileId: string) =>
    askForFile({ id: fileId, about, purpose: "boardPhoto", sentBy: preparedBy, takenOn: dayOf(now), now });
  const states = [
    asked("a".repeat(43)),
    { ...asked("b".repeat(43)), status: "quarantined" as const },
    { ...asked("c".repeat(43)), status: "refused" as const, fault: "fileType" as const },
  ];
  await deps.store.commit({ save: states, emit: [] });
  const [kept] = (await deps.evidence.of(id)).flatMap(({ shows }) =>
    shows.what === "boardPhoto" ? [shows.photo.fileId] : [],
  );
  return [...states.map((file) => file.id), kept ?? ""].map((file) => ({
    as,
    path: `/preparation/${id}/evidence/${file}`,
  }));
};

/** Posted lists that are stopped or were, and the county's days, with some of its own. */
const stopSights = async ({ world, people, township }: Place) => {
  const { list, school, bureau } = township;
  const { assignee, path } = await stoppedIn(world, township);
  const hanging = list("school", "posted");
  const officer = await people.staff(school(hanging.scope).offices.aidOfficerId);
  const head = await people.staff(bureau.centerHeadId);
  const day = { kind: "emergency", from: "2026-11-30", to: "2026-12-01", reason: "暴雪橙色预警" };
  await postFrom(head, `${world.url}/calendar/days-off`, { change: "add", version: "0", ...day, humanFact: "2" });
  return {
    "show-calendar": [
      { as: head, path: "/calendar?month=2026-11" },
      { as: officer, path: "/calendar?month=2027-01" },
    ],
    "show-stop": [
      { as: officer, path: `/lists/${hanging.id}/stop` },
      { as: head, path: `/lists/${list("school", "closed").id}/stop` },
    ],
    "show-repost": [{ as: await people.staff(assignee), path }],
  };
};

const officeSights = async (place: Place) => {
  const { people, township } = place;
  const { application, list, bureau, school } = township;
  const [hanging, onCounty] = [list("school", "posted"), list("county", "posted")];
  const officer = await people.staff(school(hanging.scope).offices.aidOfficerId);
  const waits = application("schoolCheck");
  const waitingOfficer = await people.staff(school(waits.schoolCode).offices.aidOfficerId);
  const reviewer = await people.staff(bureau.reviewerId);
  const head = await people.staff(bureau.centerHeadId);
  const tasks = await taskSights(place);
  const ofCounty = "/preparation?level=county&scope=PRESCHOOL";
  const changing = township.applicationsIn("schoolCheck").filter(({ schoolCode }) => schoolCode === waits.schoolCode);
  const [one = waits, other = waits] = changing.toReversed();
  const changes = await changeSights(place, { application: one, other, school: school(waits.schoolCode) });
  return {
    ...changes,
    ...(await stopSights(place)),
    ...(await absenceSights(place)),
    "show-link": await linkSights(place),
    "show-task": tasks,
    "show-work": [...new Set(tasks.map(({ as }) => as))].map((as) => ({ as, path: "/work" })),
    "show-preparation": [
      { as: officer, path: "/preparation" },
      { as: waitingOfficer, path: "/preparation" },
      { as: reviewer, path: "/preparation" },
      { as: reviewer, path: `${ofCounty}&school=${application("countyRecheck").schoolCode}` },
    ],
    "show-poster": [
      { as: officer, path: `/preparation/${hanging.id}/poster` },
      { as: reviewer, path: `/preparation/${onCounty.id}/poster?paper=a3` },
    ],
    "show-list-file": [
      { as: officer, path: `/preparation/${hanging.id}` },
      { as: reviewer, path: `/preparation/${onCounty.id}` },
    ],
    "show-evidence": [
      { as: officer, path: `/preparation/${hanging.id}/evidence` },
      { as: officer, path: `/preparation/${list("school", "takenDown").id}/evidence`, status: 403 },
      { as: reviewer, path: `/preparation/${onCounty.id}/evidence` },
      { as: head, path: `/preparation/${list("school", "takenDown").id}/evidence` },
    ],
    "show-photo": await photoSights(place),
    "show-file": [{ as: officer, path: `/files/${"x".repeat(43)}`, status: 404 }],
    "show-objections": [officer, head].map((as) => ({ as, path: "/objections" })),
    ...(await inquirySights(place)),
    ...(await makeupSights(place)),
    "show-slips": [{ as: waitingOfficer, path: "/slips" }],
    "show-behalf": [{ as: officer, path: "/behalf" }],
    "show-desk": [officer, head].map((as) => ({ as, path: "/desk" })),
  };
};

/** 石桥镇 three weeks into the campaign: something stands in every state and on every desk. */
export const fullSights = async (lookers: Lookers): Promise<Sights> => {
  const place = { ...lookers, township: await townshipOf(lookers.world) };
  return {
    ...(await publicSights(place)),
    ...(await familySights(place)),
    ...(await disputeSights(place)),
    ...(await officeSights(place)),
    ...(await accessSights(lookers)),
    ...(await incidentSights(lookers)),
    ...(await ownDataSights(lookers)),
    ...(await proofsSights(lookers)),
    ...(await responsibilitySights(lookers)),
    ...(await cycleSights(lookers)),
    ...(await inspectionSights(lookers)),
    ...(await visitSights(lookers)),
    ...(await findingSights(lookers)),
    ...(await escalationSights(lookers)),
    ...(await taskBookSights(lookers)),
    ...(await sessionSights(lookers)),
    ...(await resultSights(lookers)),
    ...(await repairSights(lookers)),
  };
};
