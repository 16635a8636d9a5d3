import { type Look, looksOf, noteLook } from "../../domain/access/note-look.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { Dependencies } from "../dependencies.ts";
import { commitChange } from "../repositories/unit-of-work.ts";

/** A look before it has its number. */
export type LookAt = Omit<Look, "id">;

/** What every look is written down from, read now: the file's log, the person's hour, the calendar. */
export const lookFacts = async (deps: Dependencies, staff: StaffMember, fileId: string) => {
  const [log, counter, calendar] = await Promise.all([
    deps.accesses.log(fileId),
    deps.attempts.find(looksOf(staff.id)),
    deps.calendar.get(),
  ]);
  return { actor: staff, log, counter, calendar, now: deps.clock.now() };
};

/** Writes a look down before anything is shown; what cannot be written down is not shown. */
export const noteLookAt = async (
  deps: Dependencies,
  {
    staff,
    look,
    place = {},
    names = [],
    has,
  }: {
    readonly staff: StaffMember;
    readonly look: LookAt;
    /** Where the file lies. */
    readonly place?: Parameters<typeof noteLook>[0]["place"];
    /** The names on the file. */
    readonly names?: readonly string[];
    readonly has: "task" | "noTask";
  },
): Promise<void> => {
  const id = deps.keys.newSecret();
  await commitChange(deps, async () => {
    const facts = await lookFacts(deps, staff, look.fileId);
    return noteLook({ ...facts, look: { ...look, id }, place, names, has });
  });
};
