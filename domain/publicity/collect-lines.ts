import { actedOn } from "../application/acted.ts";
import type { Application } from "../application/application.ts";
import type { School } from "../county/school.ts";
import type { StaffMember } from "../county/staff-member.ts";
import { system } from "../history/domain-event.ts";
import { maskName } from "../masking/mask.ts";
import type { Change } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import { unrecorded } from "../shared/record-mark.ts";
import { type AidList, canBeSigned, type ListLine, type ListOffices } from "./aid-list.ts";
import { lintHead, lintLine } from "./lint-list.ts";
import { mostFindings } from "./list-finding.ts";
import { joined } from "./small-groups.ts";

/** Whether an application waits for a list of this level. */
export const isQueuedFor = (application: Application, level: AidList["level"]): boolean =>
  (application.status === "schoolCheck" || application.status === "countyRecheck") &&
  application.queuedAt !== undefined &&
  application.status === (level === "school" ? "schoolCheck" : "countyRecheck");

/**
 * Freezes one page of waiting applications into lines with the next serial numbers; names are masked here, once. An
 * application whose signers would leave nobody to post or sign this list stays in the queue for the next one.
 */
export const collectLines = ({ list, applications, schools, cursor, offices, signers }: CollectLines): Change => {
  let { actors } = list;
  const acted = new Set(list.acted);
  const lines: ListLine[] = [];
  for (const application of applications) {
    if (!isQueuedFor(application, list.level) || list.leftOut.includes(application.id)) continue;
    const barred = [...new Set([...actors, ...involved(application, signers)])];
    if (!canBeSigned({ ...list, actors: barred }, offices)) continue;
    actors = barred;
    for (const id of actedOn(application)) acted.add(id);
    lines.push(lineOf({ list, application, schools, serial: list.lines + lines.length + 1 }));
  }
  const collected: AidList = {
    ...list,
    lines: list.lines + lines.length,
    amount: lines.reduce((sum, line) => sum + line.amount, list.amount),
    crowd: lines.reduce((crowd, line) => joined(crowd, { ...line, level: list.level }), list.crowd),
    findings: [...list.findings, ...lines.flatMap((line) => lintLine(list, line))].slice(0, mostFindings),
    actors,
    // A county's stand-ins come from the bureau, where nobody acts on two steps; a school's from its teachers.
    ...(list.level === "school" && { acted: [...acted] }),
    cursor,
  };
  return { save: [collected, ...lines], emit: [] };
};

/** Which of them acted on the application, or are the pupil's parents. */
const involved = (application: Application, signers: readonly StaffMember[]): readonly string[] =>
  signers
    .filter(({ id, ownChildren }) => actedOn(application).includes(id) || ownChildren.includes(application.pupilKey))
    .map(({ id }) => id);

const lineOf = ({ list, application, schools, serial }: LineFacts): ListLine => {
  if (!("award" in application) || application.award === undefined)
    throw new Error(`${application.id} waits for a list without an award`);
  return {
    kind: "line",
    record: unrecorded,
    listId: list.id,
    serial,
    applicationId: application.id,
    maskedName: maskName(application.pupilName),
    schoolName: schools.get(application.schoolCode)?.name ?? application.schoolCode,
    stage: application.stage,
    grade: application.grade,
    classNo: application.classNo,
    programme: application.programme,
    amount: application.award.amount,
    status: "listed",
    signature: 1,
    objections: 0,
  };
};

type LineFacts = {
  readonly list: AidList;
  readonly application: Application;
  readonly schools: ReadonlyMap<string, Pick<School, "name">>;
  readonly serial: number;
};

type CollectLines = {
  readonly list: AidList;
  readonly applications: readonly Application[];
  readonly schools: ReadonlyMap<string, Pick<School, "name">>;
  /** Where the next page begins. */
  readonly cursor: string;
  readonly offices: ListOffices;
  /** The persons in these offices. */
  readonly signers: readonly StaffMember[];
};

/** The list is frozen, its head looked at, and it waits to be posted; without a single line it is dissolved. */
export const finishCollecting = (list: AidList, occasion: Occasion): Change => {
  const findings = [...lintHead(list), ...list.findings].slice(0, mostFindings);
  const status = list.lines === 0 ? ("dissolved" as const) : ("prepared" as const);
  return {
    save: [{ ...list, status, findings, cursor: "" }],
    emit: [
      {
        type: status === "prepared" ? "ListPrepared" : "ListDissolved",
        subject: { kind: "list", id: list.id },
        at: occasion.now,
        actor: system,
        words: { lines: list.lines },
      },
    ],
  };
};
