import type { Guarantee } from "../../domain/responsibility/guarantee.ts";
import type { HelpTally } from "../../domain/responsibility/help-tally.ts";
import type { TaskItem } from "../../domain/task-book/task-item.ts";
import { allRecords } from "./all-pages.ts";
import { prefixed } from "./keys.ts";
import type { Past, RecordStore } from "./record-store.ts";

type Page = { readonly limit: number; readonly after?: string } & Past;

/** The records of supervision and responsibility by the office's nouns. */
export const supervisionRepositories = ({ at, find, findMany, page }: RecordStore) => ({
  anchors: {
    find: (day: string) => find("anchor", at.anchor(day)),
    page: (day: string, page: number) => find("anchorPage", at.anchorPage(day, page)),
    /** Every anchor, the latest first; those before a day only, when asked. */
    all: (rest: Page & { readonly to?: string }) =>
      page("anchor", { pk: at.anchor("").pk, newestFirst: true, ...rest }),
    pages: (day: string, rest: Page) => page("anchorPage", { pk: at.anchorPage(day, 0).pk, ...rest }),
    /** What the next anchor has to take up. */
    notes: (rest: Page) => page("anchorNote", { pk: at.anchorNote("").pk, ...rest }),
    lastCheck: () => find("historyCheck", at.historyCheck),
  },
  taskItems: {
    find: (id: string) => find("taskItem", at.taskItem(id)),
    /** The task book of a year, by number. */
    ofYear: (year: number): Promise<readonly TaskItem[]> =>
      allRecords((rest) => page("taskItem", { index: "lists", pk: at.taskItemsIn(year, "").pk, ...rest })),
    /** What a person answers for, the open items first. */
    ofOwner: (staffId: string, rest: Page) =>
      page("taskItem", { index: "work", pk: at.taskItemsOf(staffId, "").pk, ...rest }),
  },
  guarantees: {
    find: (id: string) => find("guarantee", at.guarantee(id)),
    /** Who is responsible for whom in a school, class by class. */
    ofSchool: (schoolCode: string): Promise<readonly Guarantee[]> =>
      allRecords((rest) => page("guarantee", { index: "lists", pk: at.guaranteesOf(schoolCode, "").pk, ...rest })),
  },
  helpTallies: {
    find: (schoolCode: string) => find("helpTally", at.helpTally(schoolCode)),
    findMany: (schoolCodes: readonly string[]) => findMany("helpTally", schoolCodes.map(at.helpTally)),
    /** The tallies of all schools. */
    all: (): Promise<readonly HelpTally[]> =>
      allRecords((rest) => page("helpTally", { index: "lists", pk: at.helpTallies("").pk, ...rest })),
  },
  letters: {
    find: (id: string) => find("responsibilityLetter", at.letter(id)),
    findMany: (ids: readonly string[]) => findMany("responsibilityLetter", ids.map(at.letter)),
    /** Letters of responsibility a person signs or has signed, the unsigned first. */
    to: (staffId: string, rest: Page) =>
      page("responsibilityLetter", { index: "work", pk: at.lettersTo(staffId, "").pk, ...rest }),
    /** The letters that follow from one; those that follow from none stand under their year. */
    under: (upperId: string, rest: Page) =>
      page("responsibilityLetter", { index: "lists", pk: at.lettersUnder(upperId, "").pk, ...rest }),
    /** The letters of a year that nobody has signed yet, level by level. */
    unsigned: (year: number, rest: Page) =>
      page("responsibilityLetter", { index: "queue", pk: at.lettersUnsigned(year, "").pk, ...rest }),
  },
  grid: { get: () => find("grid", at.grid) },
  cycles: {
    find: (id: string) => find("cycle", at.cycle(id)),
    findMany: (ids: readonly string[]) => findMany("cycle", ids.map(at.cycle)),
    /** Every cycle, the latest first. */
    all: (rest: Page) => page("cycle", { index: "lists", pk: at.cycles("").pk, newestFirst: true, ...rest }),
  },
  inspections: {
    find: (id: string) => find("inspection", at.inspection(id)),
    findMany: (ids: readonly string[]) => findMany("inspection", ids.map(at.inspection)),
    /** The inspections of a cycle, unit by unit. */
    ofCycle: (cycleId: string, rest: Page) =>
      page("inspection", { index: "lists", pk: at.inspectionsIn(cycleId, "").pk, ...rest }),
    /** The inspections of a unit, the latest first. */
    ofUnit: (unitId: string, rest: Page) =>
      page("inspection", { index: "queue", pk: at.inspectionsOf(unitId, "").pk, newestFirst: true, ...rest }),
  },
  findings: {
    find: (id: string) => find("finding", at.finding(id)),
    findMany: (ids: readonly string[]) => findMany("finding", ids.map(at.finding)),
    /** The findings of a cycle, unit by unit; those of one unit when it is named. */
    ofCycle: ({ cycleId, unitId, ...rest }: { readonly cycleId: string; readonly unitId?: string } & Page) =>
      page("finding", {
        index: "lists",
        ...prefixed(at.findingsIn(cycleId, unitId === undefined ? "" : `${unitId}#`)),
        ...rest,
      }),
    /** The next number of a cycle's ledger, once something was noted. */
    ledger: (cycleId: string) => find("findingLedger", at.findingLedger(cycleId)),
    /** What a person has to put right, the most urgent first; then what is done. */
    ofOwner: (staffId: string, rest: Page) =>
      page("finding", { index: "queue", pk: at.findingsOwnedBy(staffId, "").pk, ...rest }),
    /** All findings of the county that stand there, by deadline. */
    inState: (status: "open" | "proved", rest: Page) =>
      page("finding", { index: "work", pk: at.findingsDue("").pk, prefix: `${status}#`, ...rest }),
  },
  escalations: {
    find: (id: string) => find("escalation", at.escalation(id)),
    findMany: (ids: readonly string[]) => findMany("escalation", ids.map(at.escalation)),
    /** Every step there ever was against a unit. */
    ofUnit: (unitId: string, rest: Page) =>
      page("escalation", { index: "lists", pk: at.escalationsOf(unitId, "").pk, ...rest }),
    /** The steps that are not closed, by deadline. */
    open: (rest: Page) => page("escalation", { index: "work", pk: at.escalationsOpen("").pk, prefix: "0#", ...rest }),
  },
  bulletins: {
    find: (id: string) => find("bulletin", at.bulletin(id)),
    /** Every bulletin, the latest first. */
    all: (rest: Page) => page("bulletin", { index: "lists", pk: at.bulletins("").pk, newestFirst: true, ...rest }),
  },
  settlements: {
    find: (id: string) => find("settlement", at.settlement(id)),
    /** Every settlement, the latest year first. */
    all: (rest: Page) => page("settlement", { index: "lists", pk: at.settlements("").pk, newestFirst: true, ...rest }),
  },
  announcements: {
    find: (id: string) => find("announcement", at.announcement(id)),
    /** The published ones, the latest first. */
    published: (rest: Page) =>
      page("announcement", {
        index: "lists",
        pk: at.announcements("").pk,
        prefix: "1#",
        newestFirst: true,
        ...rest,
      }),
  },
});
