import { EndItemForm, endItem } from "../../domain/task-book/task-acts.ts";
import { taskItemAct } from "./task-item-act.ts";
import { nextItemId } from "./task-item-facts.ts";

/** The office cancels an item's number, moves the item to the next year, or says that it has failed. */
export const endTaskItemHandler = taskItemAct({
  name: "end-task-item",
  body: EndItemForm,
  decide: async (deps, facts) => {
    const { item, form } = facts;
    const next = item && form.outcome === "moved" ? await nextItemId(deps, item.year + 1) : undefined;
    return endItem({ ...facts, ...(next === undefined ? {} : { next }) });
  },
});
