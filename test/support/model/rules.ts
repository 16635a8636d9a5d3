import { nationalCalendar } from "../../../domain/calendar/calendar.ts";
import { addDays, dayOf, endOfDay, type Instant } from "../../../domain/calendar/time.ts";
import { countWorkingDays } from "../../../domain/calendar/working-days.ts";
import type { InspectionCycle } from "../../../domain/inspection/cycle.ts";
import { type Inspection, InspectionStatus } from "../../../domain/inspection/inspection.ts";
import { findingsOf, type Inspected, inspectedIn, type World } from "./world.ts";

type Rule = readonly [holds: boolean, fault: string];

/** The ten days in which a unit may defend itself (domain §6.3), told anew so that the check leans on nothing it checks. */
const defenceDays = 10;

/** What must hold in every state; each rule is written from the law and the domain's notes, not from the code (domain §6.3). */
export const faultsOf = (world: World, before: World): readonly string[] => {
  const inspected = inspectedIn(world);
  const rules = [
    ...inspected.flatMap((each) => [...rulesOf(world, each), ...rulesOfWay(each.inspection, before)]),
    ...(world.cycle === undefined ? [] : rulesOfCycle(world, world.cycle)),
  ];
  return rules.flatMap(([holds, fault]) => (holds ? [] : [fault]));
};

const order: readonly Inspection["status"][] = InspectionStatus.options;

/** An inspection goes on and never back, and what was done once is not done over. */
const rulesOfWay = ({ unitId, ...inspection }: Inspection, { inspections }: World): readonly Rule[] => {
  const was = inspections[unitId];
  if (was === undefined) return [];
  const once = (one: string | undefined, other: string | undefined) => one === undefined || one === other;
  return [
    [order.indexOf(inspection.status) >= order.indexOf(was.status), "an inspection that goes back"],
    [once(was.visit?.endedAt, inspection.visit?.endedAt), "a visit that ends twice"],
    [was.result === undefined || was.result === inspection.result, "a result that changes after the visit"],
    [once(was.opinion?.at, inspection.opinion?.at), "a letter issued twice"],
  ];
};

const rulesOf = (world: World, inspected: Inspected): readonly Rule[] => [
  ...rulesOfVisit(world, inspected),
  ...rulesOfLetter(inspected),
  ...rulesOfRecheck(world, inspected),
];

const rulesOfVisit = ({ tiedLate }: World, { unit, inspection }: Inspected): readonly Rule[] => {
  const { nature, notifiedAt, team, visit, selfReport } = inspection;
  const signed = new Set(visit?.signatures.map(({ staffId }) => staffId));
  const isTied = (id: string) =>
    tiedLate?.beforeVisit === true && tiedLate.unitId === unit.id && tiedLate.inspectorId === id;
  const inspectors = [...new Set([team.leadId, ...team.memberIds])];
  const isOver = visit?.endedAt !== undefined;
  const isRegular = nature === "regular";
  const isTimely = notifiedAt === undefined || visit === undefined || isAhead(notifiedAt, visit.begunAt);
  const isPast = !["notified", "selfReportLate", "onSite"].includes(inspection.status);
  return [
    [isRegular || visit === undefined || notifiedAt !== undefined, "a visit without notice"],
    [isRegular || isTimely, "a visit whose notice went out too late"],
    [!isPast || isOver, "an opinion without a visit that ended"],
    [!isOver || isRegular || inspectors.length >= 3, "a visit by fewer than three"],
    [!isOver || !inspectors.some(isTied), "a visit by an inspector with a tie"],
    [!isOver || inspectors.every((id) => signed.has(id)), "a visit that not the whole team signed"],
    [!isOver || signed.has(unit.headId), "a visit that the unit did not sign"],
    [selfReport === undefined || selfReport.by === unit.headId, "a self-report by somebody else"],
  ];
};

/** At least five working days (domain §6.2). */
const isAhead = (notice: Instant, visit: Instant): boolean =>
  countWorkingDays(nationalCalendar, { from: dayOf(notice), count: 5 }).lastDay <= dayOf(visit);

const rulesOfLetter = ({ unit, inspection }: Inspected): readonly Rule[] => {
  const { team, visit, preliminary, defence, opinion, status } = inspection;
  const supervises = (id: string | undefined) => id !== undefined && [...office, team.leadId].includes(id);
  const isEarly = preliminary !== undefined && (visit?.endedAt === undefined || visit.endedAt > preliminary.at);
  const isShort =
    preliminary !== undefined && preliminary.defenceBy < endOfDay(addDays(dayOf(preliminary.at), defenceDays));
  const isHeard =
    preliminary !== undefined &&
    opinion !== undefined &&
    (opinion.at >= preliminary.defenceBy || (defence !== undefined && defence.at <= opinion.at));
  const isDefended = defence !== undefined && preliminary !== undefined && defence.at < preliminary.defenceBy;
  const isAfter = ["rectifying", "rectificationReported", "recheck", "closed", "escalated"].includes(status);
  return [
    [!isEarly, "a preliminary opinion before the visit was over"],
    [!isShort, "a window for the defence shorter than ten days"],
    [preliminary === undefined || supervises(preliminary.by), "a preliminary opinion by somebody else"],
    [defence === undefined || defence.by === unit.headId, "a defence by somebody else"],
    [defence === undefined || isDefended, "a defence after its window"],
    [opinion === undefined || preliminary !== undefined, "a letter without a preliminary opinion"],
    [opinion === undefined || isHeard, "a letter before the unit was heard or its time had passed"],
    [opinion === undefined || office.includes(opinion.by), "a letter by somebody else"],
    [opinion === undefined || defence === undefined || opinion.answer !== undefined, "a defence without an answer"],
    [opinion === undefined || opinion.rectifyBy >= opinion.at, "a letter without a deadline"],
    [!isAfter || opinion !== undefined, "an inspection beyond its letter without one"],
  ];
};

const office: readonly string[] = ["supervision-head", "deputy", "director"];

const rulesOfRecheck = (world: World, { unit, inspection }: Inspected): readonly Rule[] => {
  const { team, recheck, status, opinion } = inspection;
  const done = world.rechecked[unit.id];
  const barred = [team.leadId, ...team.memberIds, unit.headId, ...findingsOf(world, unit.id).map((one) => one.ownerId)];
  const isOpen = findingsOf(world, unit.id).some((finding) => ["noted", "open", "proved"].includes(finding.status));
  return [
    [done === undefined || !barred.includes(done.by), "a recheck by the team, an owner, or the unit itself"],
    [done?.tied !== true, "a recheck by somebody with a tie"],
    [status !== "closed" || opinion === undefined || !isOpen, "an inspection closed over a finding"],
    [status !== "escalated" || recheck?.done?.outcome === "failed", "an inspection escalated without a failed recheck"],
  ];
};

const rulesOfCycle = (world: World, cycle: InspectionCycle): readonly Rule[] => {
  const { bulletin, announcement } = world;
  const inspected = inspectedIn(world);
  const isTold = ["scored", "bulletinSigned", "announced", "closed"].includes(cycle.status);
  const isPublished = announcement?.signed !== undefined;
  const isOut = isPublished || bulletin?.signed !== undefined || isTold;
  const isSigned = bulletin?.signed !== undefined;
  const isEdited = [bulletin, announcement].some(
    (document) => document?.signed && document.signed.by === document.editedBy,
  );
  const isEnded = inspected.every(({ inspection }) => inspection.closedAt !== undefined);
  const isWhole = inspected.length === world.grid.units.length;
  return [
    [!isOut || isWhole, "results of a cycle in which a unit was not inspected"],
    [!isOut || inspected.every(({ inspection }) => inspection.opinion !== undefined), "results before every letter"],
    [!isPublished || isSigned, "an announcement before the bulletin is signed"],
    [!isPublished || cycle.nature !== "regular", "an announcement of a regular visit"],
    [!isEdited, "a document signed by whoever edited it"],
    [cycle.status !== "closed" || (isWhole && isEnded), "a cycle closed over an inspection that runs"],
    [cycle.status !== "closed" || cycle.nature === "regular" || isPublished, "a cycle closed without an announcement"],
  ];
};
