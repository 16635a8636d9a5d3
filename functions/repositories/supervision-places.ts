import { Announcement, Bulletin } from "../../domain/bulletin/bulletin.ts";
import { Escalation } from "../../domain/escalation/escalation.ts";
import { Finding } from "../../domain/finding/finding.ts";
import { FindingLedger } from "../../domain/finding/finding-ledger.ts";
import { Anchor, AnchorNote, AnchorPage } from "../../domain/history/anchor.ts";
import { HistoryCheck } from "../../domain/history/history-check.ts";
import { InspectionCycle } from "../../domain/inspection/cycle.ts";
import { Inspection } from "../../domain/inspection/inspection.ts";
import { classIdOf, Guarantee } from "../../domain/responsibility/guarantee.ts";
import { HelpTally } from "../../domain/responsibility/help-tally.ts";
import { ResponsibilityLetter } from "../../domain/responsibility/letter.ts";
import { Settlement } from "../../domain/settlement/settlement.ts";
import { SupervisionGrid } from "../../domain/supervision/grid.ts";
import { TaskItem } from "../../domain/task-book/task-item.ts";
import type { Item } from "../dependencies.ts";
import type { keysFor } from "./keys.ts";
import type { Kind, Place } from "./place.ts";

type Supervised = Extract<
  Kind,
  | "anchor"
  | "anchorNote"
  | "anchorPage"
  | "announcement"
  | "bulletin"
  | "cycle"
  | "escalation"
  | "finding"
  | "findingLedger"
  | "grid"
  | "guarantee"
  | "helpTally"
  | "historyCheck"
  | "inspection"
  | "responsibilityLetter"
  | "settlement"
  | "taskItem"
>;

/** The places of the records of supervision and responsibility, and of what proves every history. */
export const supervisionPlacesOf = (keys: ReturnType<typeof keysFor>): { readonly [K in Supervised]: Place<K> } => ({
  anchor: { schema: Anchor, key: ({ day }) => keys.anchor(day) },
  anchorNote: { schema: AnchorNote, key: ({ id }) => keys.anchorNote(id) },
  anchorPage: { schema: AnchorPage, key: ({ day, page }) => keys.anchorPage(day, page) },
  announcement: {
    schema: Announcement,
    key: ({ id }) => keys.announcement(id),
    sealed: [["parts"], ["drafted"]],
    indexes: ({ id, signed }) => ({ lists: keys.announcements(`${signed ? "1" : "0"}#${id}`) }),
  },
  bulletin: {
    schema: Bulletin,
    key: ({ id }) => keys.bulletin(id),
    sealed: [["parts"], ["drafted"]],
    indexes: ({ id }) => ({ lists: keys.bulletins(id) }),
  },
  cycle: {
    schema: InspectionCycle,
    key: ({ id }) => keys.cycle(id),
    indexes: ({ id }) => ({ lists: keys.cycles(id) }),
  },
  escalation: {
    schema: Escalation,
    key: ({ id }) => keys.escalation(id),
    sealed: [
      ["plan"],
      ["interview"],
      ["progress"],
      ["proposal"],
      ["statement"],
      ["decision"],
      ["recheck"],
      ["appeal"],
      ["correction"],
    ],
    indexes: ({ id, unitId, status, dueAt }) => ({
      lists: keys.escalationsOf(unitId, id),
      work: keys.escalationsOpen(`${status === "closed" ? "1" : "0"}#${dueAt}#${id}`),
    }),
  },
  finding: {
    schema: Finding,
    key: ({ id }) => keys.finding(id),
    sealed: [["fact"], ["measure"], ["extension"], ["proof"], ["refusals"], ["closed"], ["withdrawn"], ["reopened"]],
    // Whoever looks for overdue ones asks for the open ones of the county in the order of their deadlines.
    indexes: ({ id, cycleId, unitId, ownerId, status, dueAt }) => ({
      lists: keys.findingsIn(cycleId, `${unitId}#${id}`),
      queue: keys.findingsOwnedBy(ownerId, `${status === "open" ? "0" : "1"}#${dueAt ?? ""}#${id}`),
      ...(status === "open" || status === "proved" ? { work: keys.findingsDue(`${status}#${dueAt ?? ""}#${id}`) } : {}),
    }),
  },
  findingLedger: { schema: FindingLedger, key: ({ cycleId }) => keys.findingLedger(cycleId) },
  grid: { schema: SupervisionGrid, key: () => keys.grid },
  guarantee: {
    schema: Guarantee,
    key: ({ id }) => keys.guarantee(id),
    indexes: (guarantee) => ({ lists: keys.guaranteesOf(guarantee.schoolCode, classIdOf(guarantee)) }),
  },
  historyCheck: { schema: HistoryCheck, key: () => keys.historyCheck },
  helpTally: {
    schema: HelpTally,
    key: ({ schoolCode }) => keys.helpTally(schoolCode),
    indexes: ({ schoolCode }) => ({ lists: keys.helpTallies(schoolCode) }),
  },
  inspection: {
    schema: Inspection,
    key: ({ id }) => keys.inspection(id),
    sealed: [
      ["selfReport"],
      ["selfReportDraft"],
      ["visit"],
      ["preliminary"],
      ["defence"],
      ["opinion"],
      ["dispute"],
      ["rectification"],
      ["recheck"],
    ],
    indexes: ({ id, cycleId, unitId, notifiedAt, onSiteFrom }) => ({
      lists: keys.inspectionsIn(cycleId, unitId),
      queue: keys.inspectionsOf(unitId, `${notifiedAt ?? onSiteFrom}#${id}`),
    }),
  },
  responsibilityLetter: {
    schema: ResponsibilityLetter,
    key: ({ id }) => keys.letter(id),
    sealed: [["text"]],
    // Unsigned ones come first for whoever signs, and are found for the whole county.
    indexes: ({ id, year, level, under, toId, signedAt }): NonNullable<Item["indexes"]> => ({
      work: keys.lettersTo(toId, `${signedAt === undefined ? "0" : "1"}#${id}`),
      lists: keys.lettersUnder(under ?? String(year), id),
      ...(signedAt === undefined ? { queue: keys.lettersUnsigned(year, `${level}#${id}`) } : {}),
    }),
  },
  settlement: {
    schema: Settlement,
    key: ({ id }) => keys.settlement(id),
    sealed: [["opinion"], ["corrections"]],
    indexes: ({ id }) => ({ lists: keys.settlements(id) }),
  },
  taskItem: {
    schema: TaskItem,
    key: ({ id }) => keys.taskItem(id),
    sealed: [["progress"], ["ended"]],
    indexes: ({ id, year, ownerId, status, dueOn }) => ({
      lists: keys.taskItemsIn(year, id),
      work: keys.taskItemsOf(ownerId, `${status === "open" ? "0" : "1"}#${dueOn}#${id}`),
    }),
  },
});
