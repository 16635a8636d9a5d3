import type { Application } from "../application/application.ts";
import type { School } from "../county/school.ts";
import { system } from "../history/domain-event.ts";
import { maskName } from "../masking/mask.ts";
import type { Change } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { AidList, ListLine } from "./aid-list.ts";

/** Whether an application waits for a list of this level. */
export const isQueuedFor = (application: Application, level: AidList["level"]): boolean =>
  (application.status === "schoolCheck" || application.status === "countyRecheck") &&
  application.queuedAt !== undefined &&
  application.status === (level === "school" ? "schoolCheck" : "countyRecheck");

/** Freezes one page of waiting applications into lines with the next serial numbers; names are masked here, once. */
export const collectLines = ({ list, applications, schools, cursor, signers }: CollectLines): Change => {
  const taken = applications.filter(
    (application) => isQueuedFor(application, list.level) && !list.leftOut.includes(application.id),
  );
  const lines = taken.map((application, index) =>
    lineOf({ list, application, schools, serial: list.lines + index + 1 }),
  );
  const acted = taken.flatMap(({ acts }) => acts.map(({ by }) => by));
  return {
    save: [
      {
        ...list,
        lines: list.lines + lines.length,
        amount: lines.reduce((sum, { amount }) => sum + amount, list.amount),
        actors: [...new Set([...list.actors, ...signers.filter((signer) => acted.includes(signer))])],
        cursor,
      },
      ...lines,
    ],
    emit: [],
  };
};

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
  /** Staff who may be asked to sign this list. */
  readonly signers: readonly string[];
};

/** The list is frozen and waits to be posted; without a single line it is dissolved. */
export const finishCollecting = (list: AidList, occasion: Occasion): Change => {
  const status = list.lines === 0 ? ("dissolved" as const) : ("prepared" as const);
  return {
    save: [{ ...list, status, cursor: "" }],
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
