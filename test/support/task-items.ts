import { Day } from "../../domain/calendar/time.ts";
import type { Role, Scope } from "../../domain/county/role.ts";
import { type TaskItem, taskItemIdOf } from "../../domain/task-book/task-item.ts";
import { aStaffMember, monday, recorded } from "./factories.ts";

/** The training of teachers in the task book of 2026, of which nothing is reported yet. */
export const aTaskItem = (given: Partial<TaskItem> = {}): TaskItem => ({
  kind: "taskItem",
  record: recorded(3),
  id: taskItemIdOf(2026, 30),
  year: 2026,
  title: "教师轮训220人次",
  indicator: "I30",
  source: "S0-20",
  ownerId: "staff-training",
  dueOn: Day.parse("2026-12-31"),
  target: { amount: 220, measure: "personTimes" },
  progress: [],
  status: "open",
  ...given,
});

/** What was reported of an item once. */
export const reached = (amount: number): TaskItem["progress"] => [
  { reached: amount, note: "暑期培训", proof: "培训签到表", by: "staff-training", at: monday },
];

/** Somebody with one role. */
export const somebody = (id: string, role: Role = "AUDITOR", scope: Scope = { of: "county" }) =>
  aStaffMember({ id, roles: [{ role, scope }] });
