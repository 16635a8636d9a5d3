import { closeObjection } from "../../domain/objection/close-objection.ts";
import type { Objection } from "../../domain/objection/objection.ts";
import { objectionOnward } from "../../domain/objection/objection-path.ts";
import type { Dependencies, Json } from "../dependencies.ts";
import { commitChange, occasionOf } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";
import { taskHandler } from "./task-handler.ts";
import { ObjectionInput } from "./task-input.ts";

/** Closes an objection that is done with; one that goes on answers with where it stands and until when. */
export const closeObjectionHandler = (deps: Dependencies) =>
  taskHandler(deps, "close-objection", ObjectionInput, async ({ objectionId }): Promise<Json> => {
    const objectionOf = async (): Promise<Objection> => {
      const objection = await deps.objections.find(objectionId);
      if (objection === undefined) throw new TaskError("RecordBroken", `objection ${objectionId}`);
      return objection;
    };
    await commitChange(deps, async () => closeObjection(await objectionOf(), await occasionOf(deps)));
    return objectionOnward(await objectionOf());
  });
