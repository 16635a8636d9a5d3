import type { AnswerForm } from "../../domain/reconsideration/answer-form.ts";
import { answerReconsideration } from "../../domain/reconsideration/answer-reconsideration.ts";
import { askReconsideration } from "../../domain/reconsideration/ask-reconsideration.ts";
import type { PaperOffice } from "./paper-office.ts";
import { centralSchool, smallCounty } from "./small-county.ts";
import { actorFor, pick, type Turn } from "./turn.ts";

const findings = [
  { finding: "award" },
  { finding: "award" },
  { finding: "schoolCheck" },
  { finding: "countyRecheck" },
  { finding: "notUpheld", code: "R03" },
] as const;

/** A family asks that its rejection be looked at again. */
const ask = (office: PaperOffice, { which, how }: Turn) => {
  const rejected = office.applications().filter(({ status }) => status === "rejected");
  const application = pick(rejected.length > 0 ? rejected : office.applications(), which);
  if (application === undefined) return;
  const { record, receiptNo } = application;
  office.accept(
    askReconsideration({
      ...{ application, county: smallCounty, by: { role: "GUARDIAN", id: receiptNo }, occasion: office.occasion() },
      // Some notices never reach the family, so that its days never begin.
      notice: how % 2 === 0 ? { at: undefined } : undefined,
      form: { version: record.version, grounds: "情况属实。", humanFact: "甲" },
    }),
  );
};

/** Somebody answers, mostly whoever has the task. */
const reconsider = (office: PaperOffice, { which, who, how }: Turn) => {
  const asked = office.applications().filter(({ status }) => status === "rejected");
  const application = pick(asked, which);
  const task = office.waitOf(application?.id ?? "");
  const found = pick(findings, how) ?? findings[0];
  const form = {
    ...found,
    version: application?.record.version ?? 0,
    humanFact: "甲",
    text: "已核实。",
  } as AnswerForm;
  office.accept(
    answerReconsideration({
      ...{ actor: actorFor(task?.assignee, who), task, application, form, occasion: office.occasion() },
      ...{ county: smallCounty, school: centralSchool },
    }),
  );
};

/** The turns by which rejections are disputed and answered. */
export const reconsiderations = { ask, reconsider } as const;
