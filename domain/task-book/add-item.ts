import * as z from "zod";
import { Day, yearOf } from "../calendar/time.ts";
import type { StaffMember } from "../county/staff-member.ts";
import { indicatorIds } from "../indicator/indicator.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { choice, text, wholeNumber } from "../shared/form-fields.ts";
import { sameFact } from "../shared/human-fact.ts";
import type { Occasion } from "../shared/occasion.ts";
import { unrecorded } from "../shared/record-mark.ts";
import { itemTold, keeperRole } from "./task-acts.ts";
import { type TaskItem, TaskMeasure } from "./task-item.ts";

/** The years a task book can be kept for. */
const [firstYear, lastYear] = [2015, 2100];

/** A year of a task book, as it is typed. */
export const bookYear = wholeNumber(firstYear, lastYear);

/** What the office writes into a year's task book: what, how much, who, until when, and where it comes from. */
export const AddItemForm = z.object({
  year: bookYear,
  title: text(100),
  amount: wholeNumber(1, 1_000_000_000),
  measure: choice(TaskMeasure.options as [TaskMeasure, ...TaskMeasure[]]),
  ownerId: text(60),
  dueOn: Day,
  indicator: choice(indicatorIds).exactOptional(),
  source: text(40).exactOptional(),
  schoolCode: text(20).exactOptional(),
  township: text(20).exactOptional(),
  humanFact: text(10),
});
export type AddItemForm = z.infer<typeof AddItemForm>;

/** The one fact asked before an item is added: the last two digits of its year. */
const factOfYear = (year: number): string => String(year).slice(-2);

/** What is not as it must be, beside its field. */
const faultsOf = ({ form, owner, county }: Pick<AddItem, "form" | "owner" | "county">) => [
  ...(owner === undefined ? [{ field: "ownerId", code: "notAChoice" }] : []),
  ...(yearOf(form.dueOn) === form.year ? [] : [{ field: "dueOn", code: "dayOutsideYear" }]),
  ...(form.schoolCode === undefined || county.schools.some(({ code }) => code === form.schoolCode)
    ? []
    : [{ field: "schoolCode", code: "notAChoice" }]),
  ...(form.township === undefined || county.townships.includes(form.township)
    ? []
    : [{ field: "township", code: "notAChoice" }]),
];

/** The office adds an item to a year's task book under the next number (S0-26). */
export const addItem = ({ actor, id, form, owner, county, occasion }: AddItem): Decision => {
  const by = keeperRole(actor);
  if (by === undefined) return refuse({ code: "NotAllowedHere" });
  const faults = faultsOf({ form, owner, county });
  if (owner === undefined || faults.length > 0) return refuse({ code: "FormIncomplete", faults });
  if (!sameFact(form.humanFact, factOfYear(form.year)))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] });
  const { humanFact: _, amount, measure, ...said } = form;
  const item: TaskItem = {
    ...said,
    kind: "taskItem",
    record: unrecorded,
    id,
    target: { amount, measure },
    progress: [],
    status: "open",
  };
  return accept({ save: [item], emit: [itemTold("TaskItemAdded", item, { by, occasion, words: {} })] });
};

type AddItem = {
  readonly actor: StaffMember;
  /** The next number of the year. */
  readonly id: string;
  readonly form: AddItemForm;
  /** Whoever the form names, if there is such a person. */
  readonly owner: StaffMember | undefined;
  readonly county: { readonly schools: readonly { readonly code: string }[]; readonly townships: readonly string[] };
  readonly occasion: Occasion;
};
