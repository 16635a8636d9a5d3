import type { Instant } from "../calendar/time.ts";
import type { Escalation } from "../escalation/escalation.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import type { Bulletin, DocumentPart } from "./bulletin.ts";
import { bulletinParts, contactText, namedText } from "./bulletin-parts.ts";
import { type CycleRecords, cycleFigures } from "./cycle-figures.ts";

/** Steps one bulletin serves at most, so that all are served in the commit that signs it, which holds 100 records and entries. */
export const mostNamed = 40;

/** The first steps of the ladder that are opened and that no bulletin has served yet, the oldest first. */
export const unserved = (escalations: readonly Escalation[]): readonly Escalation[] =>
  escalations
    .filter(({ step, status }) => step === "bulletin" && status === "opened")
    .toSorted((one, other) => (one.openedAt < other.openedAt ? -1 : one.openedAt > other.openedAt ? 1 : 0));

/** The number under which a bulletin is filed, e.g. `TB2026-03`. */
export const bulletinIdOf = (year: number, number: number): string => `TB${year}-${String(number).padStart(2, "0")}`;

/** Drafts the bulletin of a cycle from its records: scores, ranking, good practice, problems, who is named, deadlines. */
export const draftBulletin = ({ escalations, phone, ...facts }: DraftBulletin): Bulletin => {
  const { cycle, grid } = facts;
  const named = unserved(escalations).slice(0, mostNamed);
  const parts = bulletinParts({ cycle, figures: cycleFigures(facts), named, grid, phone });
  return { ...emptyBulletin(facts, parts, named), cycleId: cycle.id };
};

/** Drafts a bulletin between two cycles for those who climbed the ladder; undefined when there is nobody to name. */
export const draftFollowUp = ({ escalations, grid, phone, ...numbered }: DraftFollowUp): Bulletin | undefined => {
  const named = unserved(escalations).slice(0, mostNamed);
  if (named.length === 0) return undefined;
  const parts = [
    { heading: "通报单位", text: namedText(named, grid) },
    { heading: "联系方式", text: contactText(phone) },
  ];
  return emptyBulletin(numbered, parts, named);
};

const emptyBulletin = (
  { year, number, now }: Numbered,
  parts: readonly DocumentPart[],
  named: readonly Escalation[],
): Bulletin => ({
  kind: "bulletin",
  record: unrecorded,
  id: bulletinIdOf(year, number),
  year,
  number,
  names: named.map(({ id }) => id),
  units: new Set(named.map(({ unitId }) => unitId)).size,
  parts: [...parts],
  drafted: [...parts],
  draftedAt: now,
});

type Numbered = {
  /** The year in which it is drafted, and its number in it. */
  readonly year: number;
  readonly number: number;
  readonly now: Instant;
};

type DraftFollowUp = Numbered & {
  /** Open steps of the ladder. */
  readonly escalations: readonly Escalation[];
  readonly grid: SupervisionGrid;
  /** Of the county. */
  readonly phone: string;
};

type DraftBulletin = CycleRecords & DraftFollowUp;
