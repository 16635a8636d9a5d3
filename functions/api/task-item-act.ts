import type * as z from "zod";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { Decision } from "../../domain/shared/decision.ts";
import type { Occasion } from "../../domain/shared/occasion.ts";
import { standingOf, type TaskItem } from "../../domain/task-book/task-item.ts";
import { ItemReceipt } from "../../web/views/task-book.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { refused } from "./reply.ts";
import { showTaskItemHandler } from "./show-task-item.ts";
import { taken } from "./taken.ts";
import { ItemPath, todayOf } from "./task-item-facts.ts";

type Act<Body> = {
  readonly name: string;
  readonly body: z.ZodType<Body>;
  readonly decide: (
    deps: Dependencies,
    facts: {
      readonly actor: StaffMember;
      readonly item: TaskItem | undefined;
      readonly form: Body;
      readonly occasion: Occasion;
    },
  ) => Decision | Promise<Decision>;
};

/** A door at which somebody does something with an item of the task book. */
export const taskItemAct = <Body>({ name, body: schema, decide }: Act<Body>) =>
  apiHandler(
    { name, access: "staff", path: ItemPath, body: schema, view: ItemReceipt, form: showTaskItemHandler },
    (deps: Dependencies) =>
      async ({ actor: { staff }, path: { itemId }, body: form, request }) => {
        const decision = await decideAndCommit(deps, async () => {
          const [item, occasion] = await Promise.all([deps.taskItems.find(itemId), occasionOf(deps)]);
          return decide(deps, { actor: staff, item, form, occasion });
        });
        if (!decision.accepted) return refused(decision.refusal);
        const item = decision.change.save.find(
          (record): record is TaskItem => record.kind === "taskItem" && record.id === itemId,
        );
        if (item === undefined) return refused({ code: "TaskNotFound" });
        const standing = standingOf(item, todayOf(deps));
        return taken<ItemReceipt>(request, { itemId, standing }, `/task-book/${itemId}`);
      },
  );
