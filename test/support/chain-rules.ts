import type { Application } from "../../domain/application/application.ts";
import { type ApplicationStatus, allows } from "../../domain/application/status.ts";
import type { Objection } from "../../domain/objection/objection.ts";
import type { AidList, ListLine } from "../../domain/publicity/aid-list.ts";

/** The chain of domain §2.2, in its order. */
const chain = [
  "GUARDIAN",
  "HOMEROOM_TEACHER",
  "SCHOOL_REVIEW_PANEL",
  "PRINCIPAL",
  "AID_CENTER_REVIEWER",
  "AID_CENTER_HEAD",
  "DEPUTY_DIRECTOR",
] as const;

/** States a line passes in the commit that signs it. */
const passed: readonly ApplicationStatus[] = ["schoolConfirmed", "finalSignoff"];

const isStep = (from: ApplicationStatus, to: ApplicationStatus): boolean =>
  from === to || allows(from, to) || passed.some((between) => allows(from, between) && allows(between, to));

/** Every list on which an application has stood, with its line. */
export type Standing = { readonly list: AidList; readonly line: ListLine };

/** What breaks the transition table when a record is followed by this one. */
export const faultsOfStep = (before: Application | undefined, after: Application): readonly string[] =>
  isStep(before?.status ?? "draft", after.status) ? [] : [`${before?.status ?? "draft"} became ${after.status}`];

/** What an approval lacks: signatures in order by different persons, none of whom had refused it, and two windows that have closed. */
export const faultsOfApproval = (application: Application, standings: readonly Standing[]): readonly string[] => {
  if (application.status !== "approved") return [];
  const { acts, approvedAt, barred = [] } = application;
  const roles = acts.map(({ role }) => role).join();
  const persons = new Set(acts.map(({ by }) => by));
  const closed = (["school", "county"] as const).filter((level) =>
    standings.some(
      ({ list, line }) =>
        list.level === level &&
        line.status === "released" &&
        list.window !== undefined &&
        list.window.endsAt <= (list.takenDownAt ?? "") &&
        list.window.endsAt <= approvedAt,
    ),
  );
  return [
    ...(roles === chain.join() ? [] : [`approved after ${roles}`]),
    ...(persons.size === acts.length ? [] : ["somebody acted twice"]),
    ...(barred.some((by) => persons.has(by)) ? ["signed by somebody who was barred"] : []),
    ...(closed.length === 2 ? [] : [`approved after the publicity of ${closed.join() || "nobody"}`]),
  ];
};

/** Where a list waits for another number of answers than there are undecided objections to it as a whole. */
export const faultsOfHolds = ({ id, objections: counted = 0 }: AidList, objections: readonly Objection[]) => {
  const holding = objections.filter(
    ({ listId, holds, status }) =>
      listId === id && holds === "list" && (status === "received" || status === "investigating"),
  );
  return holding.length === counted ? [] : [`${id} waits for ${counted} answers instead of ${holding.length}`];
};

/** Where the counts of a list differ from its lines. */
export const faultsOfCounts = (list: AidList, lines: readonly ListLine[]): readonly string[] => {
  if (list.status === "collecting" || list.status === "dissolved") return [];
  const on = lines.filter(({ status }) => status !== "struck" && status !== "returned");
  const signed = list.signatures.length;
  const counted = {
    lines: on.length,
    amount: on.reduce((sum, { amount }) => sum + amount, 0),
    held: on.filter(({ status }) => status === "held").length,
    late: on.filter(({ status, signature }) => status === "listed" && signed > 0 && signature > signed).length,
  };
  return (Object.keys(counted) as (keyof typeof counted)[])
    .filter((count) => list[count] !== counted[count])
    .map((count) => `${list.status} list counts ${count} ${list[count]} instead of ${counted[count]}`);
};
