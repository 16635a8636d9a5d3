import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { Wait } from "../../domain/wait/wait.ts";
import type { DeskView } from "../../web/views/desk.ts";
import type { Dependencies } from "../dependencies.ts";
import { sideBySide } from "../side-by-side.ts";
import { namesOf } from "./told-history.ts";
import { workItems } from "./work-items.ts";

const mostOfOne = 20;
const mostShown = 50;
const atOnce = 10;

type Held = Pick<DeskView, "overdue" | "parked">;

/** Work of these people that is overdue, and cases parked at them; of each person only the most urgent. */
export const deskWork = async (deps: Dependencies, staffIds: readonly StaffMember["id"][]): Promise<Held> => {
  const pages = await sideBySide([...new Set(staffIds)], atOnce, (id) =>
    deps.tasks.ofAssignee(id, { limit: mostOfOne }),
  );
  const now = deps.clock.now();
  const open = pages.flatMap(({ records }) => records).filter(({ closed }) => closed === undefined);
  const parked = open.filter(({ purpose }) => purpose === "parked");
  const overdue = open.filter(({ purpose, dueAt }) => purpose !== "parked" && dueAt <= now);
  return {
    parked: await workItems(deps, parked.slice(0, mostShown)),
    overdue: await withAssignee(deps, overdue.toSorted(byDeadline).slice(0, mostShown)),
  };
};

const byDeadline = (one: Wait, other: Wait): number => one.dueAt.localeCompare(other.dueAt);

const withAssignee = async (deps: Dependencies, waits: readonly Wait[]): Promise<DeskView["overdue"]> => {
  const [items, names] = await Promise.all([
    workItems(deps, waits),
    namesOf(
      deps,
      waits.flatMap(({ assignee }) => assignee ?? []),
    ),
  ]);
  const assignees = new Map(waits.map(({ subject, assignee }) => [subject.id, assignee ?? ""]));
  return items.map((item) => {
    const assignee = assignees.get(item.subject.id) ?? "";
    return { ...item, assignee: names.get(assignee) ?? assignee };
  });
};
