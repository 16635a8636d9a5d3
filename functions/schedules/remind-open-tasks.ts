import { dayOf } from "../../domain/calendar/time.ts";
import { isWorkingDay } from "../../domain/calendar/working-days.ts";
import type { County } from "../../domain/county/county.ts";
import type { School } from "../../domain/county/school.ts";
import { correctionReminder } from "../../domain/notice/notices-for.ts";
import { isHalfOver, isReminded } from "../../domain/notice/remind.ts";
import type { SupervisionGrid } from "../../domain/supervision/grid.ts";
import { taskIdOf } from "../../domain/wait/wait.ts";
import type { Dependencies } from "../dependencies.ts";
import { notifyFamily } from "../notices/notify.ts";
import { tellStaff } from "../notices/tell-staff.ts";
import { allPages } from "../repositories/all-pages.ts";
import { sideBySide } from "../side-by-side.ts";
import { goingOn } from "./going-on.ts";
import { openWorkOf } from "./open-work.ts";
import { remindMakeup } from "./remind-makeup.ts";

const routine = "remind-open-tasks";
const atOnce = 4;

/** On every working day: reminds staff at half time and on the last day by their digest, and families once at half time. */
export const remindOpenTasksHandler = (deps: Dependencies) => async (): Promise<void> => {
  if (!isWorkingDay(await deps.calendar.get(), dayOf(deps.clock.now()))) return;
  const county = await deps.county.get();
  if (county === undefined) return;
  const asked = new Set<string>();
  const remindEach = async (staffIds: readonly string[]) => {
    for (const staffId of staffIds) {
      if (asked.has(staffId)) continue;
      asked.add(staffId);
      await goingOn(deps, routine, () => remindPerson(deps, staffId));
    }
  };
  await remindEach([...bureauOf(county), ...supervisorsOf(await deps.grid.get())]);
  await sideBySide(county.schools, atOnce, async ({ code }) => {
    const school = await deps.schools.find(code);
    if (school) await remindEach(staffOf(school));
    if (school) await goingOn(deps, routine, () => remindMakeup(deps, county, school));
    await goingOn(deps, routine, () => remindFamilies(deps, county, code));
  });
};

const bureauOf = ({ offices }: County): readonly string[] => [
  ...offices.reviewerIds,
  offices.centerHeadId,
  offices.deputyDirectorId,
  offices.bureauDirectorId,
];

const supervisorsOf = (grid: SupervisionGrid | undefined): readonly string[] =>
  grid === undefined
    ? []
    : [grid.officeHeadId, ...grid.inspectorIds, ...grid.areas.map(({ directorId }) => directorId)];

const staffOf = ({ classes, offices }: School): readonly string[] => [
  ...classes.map(({ homeroomTeacherId }) => homeroomTeacherId),
  ...Object.values(offices),
];

const remindPerson = async (deps: Dependencies, staffId: string): Promise<void> => {
  const work = await openWorkOf(deps, staffId);
  if (work.length === 0) return;
  const [calendar, mailbox] = await Promise.all([deps.calendar.get(), deps.mailboxes.find(staffId)]);
  if (isReminded({ work, mailbox, calendar, now: deps.clock.now() })) await tellStaff(deps, { staffId });
};

const remindFamilies = async (deps: Dependencies, county: County, schoolCode: string): Promise<void> => {
  const occasion = { calendar: await deps.calendar.get(), now: deps.clock.now() };
  for await (const corrections of allPages((page) => deps.tasks.corrections(schoolCode, page))) {
    for (const wait of corrections.filter((each) => isHalfOver(each, occasion))) {
      const application = await deps.applications.find(wait.subject.id);
      const draft = application && correctionReminder(application);
      if (draft) await notifyFamily(deps, { draft, cause: `half time of ${taskIdOf(wait)}`, county, application });
    }
  }
};
