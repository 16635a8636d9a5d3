import { addDays, dayOf, later, startOfDay } from "../../domain/calendar/time.ts";
import { nextWorkingDay } from "../../domain/calendar/working-days.ts";
import type { Escalation, LadderStep } from "../../domain/escalation/escalation.ts";
import { type Played, proveFinding, reportRectification } from "./inspected-unit.ts";
import type { SupervisionDesk } from "./supervision-desk.ts";

const hour = 3_600_000;
const morning = 9;

const upTo = (steps: readonly Escalation[], step: LadderStep): Escalation => {
  const found = steps.findLast((each) => each.step === step && each.issueClass === "process");
  if (found === undefined) throw new Error(`nobody stands on the step ${step}`);
  return found;
};

/** What nine units leave undone takes them up the ladder: nine are named, two of them interviewed, one held to account. */
export const playLadder = async (desk: SupervisionDesk, units: readonly Played[]): Promise<void> => {
  const climbers = units.filter(({ story }) => story.ladder !== "none");
  const further = climbers.filter(({ story }) => story.ladder !== "bulletin");
  await waitForOverdue(desk, climbers);
  await nameInBulletin(desk);
  for (const unit of climbers) if (!further.includes(unit)) await answerBulletin(desk, unit);
  for (const unit of further) await missThePlan(desk, unit);
  for (const unit of further) await holdInterview(desk, unit);
  for (const unit of units) await reportRectification(desk, unit);
  await desk.system.settled();
  for (const unit of further.filter(({ story }) => story.ladder === "accountability")) await holdToAccount(desk, unit);
};

const goTo = async ({ system }: SupervisionDesk, instant: Parameters<NonNullable<typeof system.skipTo>>[0]) => {
  await system.skipTo?.(instant);
  await system.settled();
};

/** Until the morning after the last of the nine should have been put right. */
const waitForOverdue = async (desk: SupervisionDesk, climbers: readonly Played[]): Promise<void> => {
  const open = await Promise.all(climbers.map((unit) => undoneOf(desk, unit)));
  const last = open
    .map(({ dueAt }) => dueAt ?? desk.deps.clock.now())
    .reduce((one, other) => (one > other ? one : other));
  const calendar = await desk.deps.calendar.get();
  await goTo(desk, startOfDay(nextWorkingDay(calendar, dayOf(last)), morning));
  desk.progress("findings overdue", climbers.length, climbers.length);
};

const undoneOf = async (desk: SupervisionDesk, { inspectionId }: Played) => {
  const inspection = await desk.inspection(inspectionId);
  const undone = (await desk.findingsOf(inspection)).find(({ status }) => status === "open");
  if (undone === undefined) throw new Error(`${inspectionId} has left nothing undone`);
  return undone;
};

const nameInBulletin = async (desk: SupervisionDesk): Promise<void> => {
  const { offices } = (await desk.deps.county.get()) ?? {};
  const drafted = await desk.post(desk.grid.officeHeadId, "/bulletins", {});
  await desk.sign(offices?.deputyDirectorId ?? "", "bulletins", String(drafted["documentId"]));
  await desk.system.settled();
  desk.progress("follow-up bulletin", 1, 1);
};

/** Files the plan a step asks for. */
export const filePlan = async (desk: SupervisionDesk, { id, headId }: Escalation): Promise<void> => {
  await desk.onStep(headId, id, { door: "plan", form: { text: "成立专班，逐条整改，明确责任人和完成时限。" } });
  await desk.system.settled();
};

const answerBulletin = async (desk: SupervisionDesk, unit: Played): Promise<void> => {
  await filePlan(desk, upTo(await desk.stepsOf(unit.unitId), "bulletin"));
  const undone = await undoneOf(desk, unit);
  await proveFinding(desk, undone);
};

const missThePlan = async (desk: SupervisionDesk, { unitId }: Played): Promise<void> => {
  const { dueAt } = upTo(await desk.stepsOf(unitId), "bulletin");
  if (dueAt > desk.deps.clock.now()) await goTo(desk, later(dueAt, morning * hour));
};

const holdInterview = async (desk: SupervisionDesk, unit: Played): Promise<void> => {
  const { offices } = (await desk.deps.county.get()) ?? {};
  const deputy = offices?.deputyDirectorId ?? "";
  const step = upTo(await desk.stepsOf(unit.unitId), "interview");
  const day = nextWorkingDay(await desk.deps.calendar.get(), dayOf(desk.deps.clock.now()));
  await desk.onStep(deputy, step.id, { door: "interview", form: { day, time: "10:00", place: "县教育局会议室" } });
  await goTo(desk, startOfDay(day, 11));
  await desk.onStep(deputy, step.id, {
    door: "interview/record",
    form: { outcome: "held", minutes: "指出问题，要求三个工作日内提交整改方案。" },
  });
  await desk.system.settled();
  await desk.onStep(step.headId, step.id, { door: "interview/signature" });
  await filePlan(desk, step);
  if (unit.story.ladder === "interview") {
    const undone = await undoneOf(desk, unit);
    await proveFinding(desk, undone);
  }
  await desk.onStep(step.headId, step.id, {
    door: "progress",
    form: { outcome: "finished", text: "整改方案各项措施已落实。" },
  });
  await desk.system.settled();
  desk.progress("interviews held", 1, 1);
};

/** The recheck fails, and the third time is accountability: heard, decided, rechecked, no appeal. Then it is put right. */
const holdToAccount = async (desk: SupervisionDesk, unit: Played): Promise<void> => {
  const { offices } = (await desk.deps.county.get()) ?? {};
  const undone = await undoneOf(desk, unit);
  const { recheck, headId } = await desk.inspection(unit.inspectionId);
  const verifier = recheck?.verifierId ?? "";
  await desk.onInspection(verifier, unit.inspectionId, {
    door: "recheck",
    form: { outcome: "failed", text: "现场核查，公示栏仍未清理。", failed: [undone.id] },
  });
  await desk.system.settled();
  const { id } = upTo(await desk.stepsOf(unit.unitId), "accountability");
  const facts = "同一问题经通报、约谈后仍未整改。";
  const basis = "《教育督导条例》第二十五条";
  const act = async (staffId: string, door: string, form: object) => {
    await desk.onStep(staffId, id, { door, form });
    await desk.system.settled();
  };
  await act(offices?.deputyDirectorId ?? "", "proposal", {
    codes: ["responsibility", "effect"],
    facts,
    basis,
    measure: "责令书面检查，全县通报批评。",
  });
  await act(headId, "statement", { text: "工作不力，接受处理，已安排整改。" });
  await act(offices?.bureauDirectorId ?? "", "decision", {
    facts,
    basis,
    form: "publicCriticism",
    effect: "全县通报批评，取消年度评优资格。",
  });
  await act(headId, "recheck", { text: "已完成整改，请求从轻。" });
  await act(offices?.bureauDirectorId ?? "", "recheck/answer", {
    outcome: "confirmed",
    text: "事实清楚，维持原决定。",
  });
  await proveFinding(desk, undone);
  await desk.onFinding(verifier, undone.id, { door: "decision", form: { outcome: "close", text: "已清理，销号。" } });
  const { dueAt } = upTo(await desk.stepsOf(unit.unitId), "accountability");
  await goTo(desk, startOfDay(addDays(dayOf(dueAt), 1), morning));
  desk.progress("held to account", 1, 1);
};
