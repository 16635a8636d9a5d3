import { admitObjection } from "../../domain/objection/admit-objection.ts";
import { askReview } from "../../domain/objection/ask-review.ts";
import { decideObjection } from "../../domain/objection/decide-objection.ts";
import { placeOf } from "../../domain/objection/effect-facts.ts";
import { applicationIdOf, serialOf } from "../../domain/objection/objection.ts";
import { raiseObjection } from "../../domain/objection/raise-objection.ts";
import { reviewObjection } from "../../domain/objection/review-objection.ts";
import type { PaperOffice } from "./paper-office.ts";
import { centralSchool, smallCounty } from "./small-county.ts";
import { actorFor, pick, type Turn } from "./turn.ts";

const subjects = ["notEntitled", "wrongAmount", "processFault"] as const;

/** What an inquiry may find, and what it brings about. */
const answers = [
  { outcome: "notUpheld" },
  { outcome: "notUpheld" },
  { outcome: "upheld", effect: "reject", reason: { code: "R03" } },
  { outcome: "partlyUpheld", effect: "changeAward", level: "L1", minutes: "评审组一致同意。" },
  { outcome: "upheld", effect: "requeue" },
  { outcome: "partlyUpheld", effect: "none" },
] as const;

const ofLine = (serial: number, how: number) => ({
  about: subjects[how % subjects.length] ?? "notEntitled",
  serial,
  text: "有异议",
});

const answerFor = (how: number) => answers[how % answers.length] ?? answers[0];

/** An objection with everything its decisions look at, and in most turns whoever has it. */
const inquiryOf = (office: PaperOffice, { which, who }: Turn) => {
  const objection = pick(office.objections(), which);
  const task = office.waitOf(objection?.id ?? "");
  const applicationId = objection && applicationIdOf(objection);
  const application = office.applications().find(({ id }) => id === applicationId);
  const standing = placeOf(application);
  const list = office.lists().find(({ id }) => id === standing?.listId);
  const line = standing && office.linesOf(standing.listId).find(({ serial }) => serial === standing.serial);
  return {
    desk: {
      ...{ actor: actorFor(task?.assignee, who), task, objection, application, occasion: office.occasion() },
      list: office.lists().find(({ id }) => id === objection?.listId),
      place: list && line && { list, line },
      applicationTask: office.waitOf(applicationId ?? ""),
      ...{ county: smallCounty, school: objection?.level === "county" ? undefined : centralSchool },
    },
    read: { version: objection?.record.version ?? 0, humanFact: String(objection ? serialOf(objection) : 0) },
  };
};

/** Turns in which somebody objects to a line, and the office admits, answers and reviews it. */
export const objections = {
  object: (office: PaperOffice, { which, who, how }: Turn) => {
    const list = pick(
      office.lists().filter(({ window }) => window !== undefined),
      which,
    );
    const line = pick(office.linesOf(list?.id ?? ""), who);
    if (line === undefined) return;
    office.accept(
      raiseObjection({
        ...{ list, line, schools: [centralSchool.code], codeHash: undefined, occasion: office.occasion() },
        id: `YY${office.objections().length}`,
        application: office.applications().find(({ id }) => id === line.applicationId),
        form: how % 13 === 12 ? { about: "processFault", text: "有异议" } : ofLine(line.serial, how),
      }),
    );
  },
  admit: (office: PaperOffice, turn: Turn) => {
    const { desk, read } = inquiryOf(office, turn);
    const outcome = turn.how % 5 === 0 ? "notAdmit" : "admit";
    office.accept(admitObjection({ ...desk, form: { ...read, outcome, reason: "不属受理范围。" } }));
  },
  answer: (office: PaperOffice, turn: Turn) => {
    const { desk, read } = inquiryOf(office, turn);
    const form = { ...read, ...answerFor(turn.how), reply: "已核实。" };
    office.accept(decideObjection({ ...desk, makeupDigits: "12345678", form }));
  },
  disagree: (office: PaperOffice, { which }: Turn) => {
    const objection = pick(office.objections(), which);
    office.accept(askReview({ objection, form: { why: "没有走访。" }, occasion: office.occasion() }));
  },
  review: (office: PaperOffice, turn: Turn) => {
    const { desk, read } = inquiryOf(office, turn);
    const { outcome: result, ...effect } = answerFor(turn.how);
    const said =
      result === "notUpheld" ? { outcome: "confirmed" as const } : { outcome: "changed" as const, result, ...effect };
    office.accept(reviewObjection({ ...desk, makeupDigits: "12345678", form: { ...read, ...said, reply: "复查。" } }));
  },
} as const;
