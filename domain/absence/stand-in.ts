import type { Day } from "../calendar/time.ts";
import { type Absence, holdsOn } from "./absence.ts";

/** Who is away, as whoever assigns work today knows it. */
export type Away = { readonly absences: readonly Absence[]; readonly today: Day };

/** A substitute may be away too; further than this nobody looks. */
const mostSteps = 3;

/** Every absence that holds for a person today: a declared one, and a mailbox from which mails come back. */
export const absencesOf = ({ absences, today }: Away, staffId: string): readonly Absence[] =>
  absences.filter((absence) => absence.staffId === staffId && holdsOn(absence, today));

/** The absence by which a person's work goes to somebody else today: one that names who stands in comes first. */
export const absenceOf = (away: Away, staffId: string): Absence | undefined => {
  const absences = absencesOf(away, staffId);
  return absences.find(({ substituteId }) => substituteId !== undefined) ?? absences[0];
};

/** Who does a person's work today: the person, or the end of a chain of at most three substitutes; undefined when it leads to nobody. */
export const standInOf = (away: Away, staffId: string): string | undefined => {
  let present: string | undefined = staffId;
  for (let step = 0; present !== undefined; step += 1) {
    const absence = absenceOf(away, present);
    if (absence === undefined) return present;
    present = step < mostSteps ? absence.substituteId : undefined;
  }
  return undefined;
};
