import type { BrowserContext } from "playwright-core";
import { sectionNames } from "../../domain/application/draft-form.ts";
import type { routes } from "../../functions/api/routes.ts";
import { issueLink } from "../../functions/repositories/issue-link.ts";
import { absenceForms } from "./absences.ts";
import { accessForms } from "./access.ts";
import { enterChange } from "./changes-at-browsers.ts";
import { cycleForms } from "./cycles.ts";
import { disputesIn } from "./disputes.ts";
import { escalationForms } from "./escalations.ts";
import { findingForms } from "./findings.ts";
import { incidentForms } from "./incidents.ts";
import { inquiriesIn, objectorsIn } from "./inquiries.ts";
import { inspectionForms } from "./inspections.ts";
import { lastYearsFiles, missedIn } from "./last-year.ts";
import type { Nonsense } from "./nonsense.ts";
import { ownDataForms } from "./own-data.ts";
import { postFrom } from "./people.ts";
import { responsibilityForms } from "./responsibility.ts";
import { resultForms } from "./results.ts";
import { sessionForms } from "./sessions.ts";
import type { Lookers } from "./sights.ts";
import { stoppedIn } from "./stopped.ts";
import { taskBookForms } from "./task-book.ts";
import { planned, townshipOf } from "./township.ts";
import { visitForms } from "./visits.ts";

type PostRoute = Extract<(typeof routes)[number], { method: "POST" }>["name"];

/** Doors at which nothing that is typed into a page can be wrong. */
export const asksNothing = {
  "submit-application": "programs send a whole form as JSON",
  "prepare-list": "whatever is not the number of a waiting application leaves nobody out",
  "ask-for-document": "one button for each paper",
  "remove-document": "one button",
  "ask-for-visit-photo": "any photo may belong to no indicator",
  "end-visit": "the form comes when all have signed; the visit's own test presses it",
  "scan-makeup": "one button",
  "release-hold": "one button",
  "sign-out": "one button",
  "stop-mail": "one button",
  "send-code": "one button",
  "ask-for-proof-file": "one button",
  "send-fresh-link": "one button",
  "end-session": "one button for each device",
  "end-other-sessions": "one button",
  "compare-responsibility-letter": "one button",
  "compare-letters-below": "one button",
  "draft-bulletin": "one button",
  "end-absence": "one button",
} as const satisfies Partial<Record<PostRoute, string>>;

/** A form as somebody finds it. */
export type FoundForm = {
  readonly as: BrowserContext;
  readonly path: string;
  /** Where the form stands on its page; the first that posts unless said. */
  readonly form?: string;
  /** What is an answer here, however odd. */
  readonly accepts?: readonly Nonsense[];
};

/** Where one is asked for words only, any words are an answer. */
const anyText = ["a script", "a query", "emoji"] as const;

type Forms = Readonly<Record<Exclude<PostRoute, keyof typeof asksNothing>, readonly FoundForm[]>>;

const posts = (end: string): string => `main form[method=post][action*="${end}"]`;

/** Every form of the house, each with somebody who may fill it, in a county where every form can be met. */
export const everyForm = async ({ world, people }: Lookers): Promise<Forms> => {
  const { deps, url, settled } = world;
  const township = await townshipOf(world);
  const { application, bureau, list, park, school, task } = township;
  const anybody = await people.anybody();
  const [correction, listed, waiting] = [
    application("correction"),
    application("schoolPublicity"),
    application("schoolCheck"),
  ];
  const hanging = list("school", "posted");
  const officer = await people.staff(school(hanging.scope).offices.aidOfficerId);
  const busyOfficer = await people.staff(school(waiting.schoolCode).offices.aidOfficerId);
  const large = planned.find(({ form }) => form.pupil.stage === "JUNIOR")?.form;
  if (large === undefined) throw new Error("nobody is in junior high");
  const beginner = await people.beginner(large, ["pupil"]);
  const signer = await people.beginner(
    large,
    sectionNames.filter((section) => section !== "commitment"),
  );

  const reviews = await task("application", waiting.id);
  const reviewer = await people.staff(reviews.assignee);
  await postFrom(busyOfficer, `${url}/preparation/school/${waiting.schoolCode}`, {});
  await settled();
  const prepared = (await deps.lists.ofScope("2026-2027-1", "school", waiting.schoolCode)).at(-1);
  const posting = await task("list", prepared?.id ?? "");
  const signing = await task("list", list("school", "takenDown").id);
  const parked = await park(application("classCheck", 1), bureau.centerHeadId);
  const issued = issueLink(deps, { staffId: bureau.deputyDirectorId, expiresInDays: 14 });
  await deps.store.commit({ save: [issued.link], emit: [] });
  const inquiries = await inquiriesIn(world, township);
  const investigator = await people.staff(inquiries.admitted.assignee);

  const objectors = await objectorsIn({ world, people }, township);

  const { missed, schoolCode } = await missedIn(world, township);
  const missOfficer = await people.staff(school(schoolCode).offices.aidOfficerId);
  const { confirms } = await lastYearsFiles(world, township);

  const stopped = await stoppedIn(world, township);
  const head = await people.staff(bureau.centerHeadId);
  const off = { kind: "emergency", from: "2026-12-01", to: "", reason: "暴雪" };
  await postFrom(head, `${url}/calendar/days-off`, { change: "add", version: "0", ...off, humanFact: "1" });

  const dispute = await disputesIn(world, township);
  const letters = await people.staff(school(dispute.open.schoolCode).offices.aidOfficerId);

  const ownSchool = school(waiting.schoolCode);
  const changed = await enterChange(
    { world, people },
    { application: waiting, school: ownSchool, details: { what: "dropout" } },
  );

  return {
    "ask-reconsideration": [
      { as: await people.family(dispute.open.receiptNo), path: `/my-applications/${dispute.open.id}/reconsideration` },
    ],
    "register-reconsideration": [{ as: letters, path: `/reconsiderations?no=${dispute.open.id}` }],
    "answer-reconsideration": [{ as: await people.staff(dispute.assignee), path: dispute.path }],
    "start-draft": [{ as: anybody, path: "/apply" }],
    "save-section": sectionNames.map((section) => ({
      as: section === "commitment" ? signer : beginner,
      path: `/apply/${section}`,
      ...(section === "need" && { accepts: ["nothing"] as const }),
    })),
    "open-file": [{ as: anybody, path: "/status" }],
    "submit-correction": [
      { as: await people.family(correction.receiptNo), path: `/my-applications/${correction.id}/correction` },
    ],
    "withdraw-application": [
      { as: await people.family(listed.receiptNo), path: `/my-applications/${listed.id}/withdrawal` },
    ],
    "raise-objection": [{ as: anybody, path: `/lists/${hanging.id}/objection` }],
    "open-objection": [{ as: anybody, path: "/my-objection" }],
    "answer-question": [
      { as: objectors.asked, path: "/my-objection", form: posts("/my-objection/answer"), accepts: anyText },
    ],
    "ask-review": [
      { as: objectors.answered, path: "/my-objection", form: posts("/my-objection/review"), accepts: anyText },
    ],
    "confirm-link": [{ as: anybody, path: new URL(issued.url).pathname }],
    "decide-reviews": [{ as: reviewer, path: "/work", form: posts("/work/decisions") }],
    "decide-review": [{ as: reviewer, path: reviews.path }],
    "recuse-task": [{ as: reviewer, path: reviews.path, form: posts("/recusal") }],
    ...(await absenceForms({ world, people })),
    "post-list": [{ as: await people.staff(posting.assignee), path: posting.path }],
    "sign-list": [{ as: await people.staff(signing.assignee), path: signing.path }],
    "stop-list": [{ as: officer, path: `/lists/${hanging.id}/stop` }],
    "repost-list": [{ as: await people.staff(stopped.assignee), path: stopped.path }],
    "add-off-days": [{ as: head, path: "/calendar", form: posts("/calendar/days-off") }],
    "remove-off-day": [{ as: head, path: "/calendar", form: posts("/calendar/worked-days") }],
    "load-year-table": [{ as: head, path: "/calendar", form: posts("/calendar/tables") }],
    "ask-for-photo": [{ as: officer, path: `/preparation/${hanging.id}/evidence` }],
    "release-case": [{ as: await people.staff(bureau.centerHeadId), path: parked }],
    "register-objection": [{ as: officer, path: "/objections/new" }],
    "admit-objection": [{ as: await people.staff(inquiries.received.assignee), path: inquiries.received.path }],
    "decide-objection": [{ as: investigator, path: inquiries.admitted.path, form: posts("/decision") }],
    "ask-objector": [{ as: investigator, path: inquiries.admitted.path, form: posts("/questions") }],
    "extend-objection": [{ as: investigator, path: inquiries.admitted.path, form: posts("/extension") }],
    "review-objection": [{ as: await people.staff(inquiries.asked.assignee), path: inquiries.asked.path }],
    "read-objector": [{ as: head, path: inquiries.admitted.path, form: posts("/objector") }],
    "hand-out-slips": [{ as: busyOfficer, path: "/slips", form: posts("/slips/") }],
    "register-change": ["transferWithin", "transferIn", "boarding", "categoryLost", "guardianOrAccount"].map(
      (what) => ({
        as: busyOfficer,
        path: `/changes/new?what=${what}`,
      }),
    ),
    "decide-change": [{ as: await people.staff(ownSchool.offices.principalId), path: changed }],
    "start-behalf": [{ as: officer, path: "/behalf" }],
    "request-makeup": [{ as: anybody, path: "/apply/makeup" }],
    "open-makeup": [{ as: missOfficer, path: "/makeup", form: posts("/makeup?school=") }],
    "answer-makeup": [{ as: missOfficer, path: missed }],
    "register-makeup": [{ as: missOfficer, path: `${missed}/registration` }],
    "renew-application": [{ as: await people.family(confirms), path: "/my-applications/renewal" }],
    ...(await accessForms({ world, people })),
    ...(await incidentForms({ world, people })),
    ...(await ownDataForms({ world, people })),
    ...(await responsibilityForms({ world, people })),
    ...(await cycleForms({ world, people })),
    ...(await inspectionForms({ world, people })),
    ...(await visitForms({ world, people })),
    ...(await findingForms({ world, people })),
    ...(await escalationForms({ world, people })),
    ...(await taskBookForms({ world, people })),
    ...(await sessionForms({ world, people })),
    ...(await resultForms({ world, people })),
    "open-campaign": [{ as: await people.staff(bureau.centerHeadId), path: "/campaign" }],
  };
};
