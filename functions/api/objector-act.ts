import type * as z from "zod";
import type { Objection } from "../../domain/objection/objection.ts";
import type { Decision } from "../../domain/shared/decision.ts";
import type { Occasion } from "../../domain/shared/occasion.ts";
import { MyObjectionView } from "../../web/views/my-objection.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { ownObjection } from "./my-objection.ts";
import { created, refused } from "./reply.ts";
import { showMyObjectionHandler } from "./show-my-objection.ts";

type Act<Body> = {
  readonly name: string;
  readonly body: z.ZodType<Body>;
  readonly decide: (facts: {
    readonly objection: Objection | undefined;
    readonly form: Body;
    readonly occasion: Occasion;
  }) => Decision;
};

/** A door at which whoever objected does something with the own objection. */
export const objectorAct = <Body>({ name, body: form, decide }: Act<Body>) =>
  apiHandler(
    { name, access: "objector", body: form, view: MyObjectionView, form: showMyObjectionHandler },
    (deps: Dependencies) =>
      async ({ actor: { objectionId }, body, request: { cookies } }) => {
        const decision = await decideAndCommit(deps, async () =>
          decide({
            objection: await deps.objections.find(objectionId),
            form: body,
            occasion: await occasionOf(deps),
          }),
        );
        if (!decision.accepted) return refused(decision.refusal);
        const [objection, county] = await Promise.all([deps.objections.find(objectionId), deps.county.get()]);
        return objection
          ? created({ number: "", objection: ownObjection(deps, { objection, county, cookies }) }, "/my-objection")
          : refused({ code: "ObjectionNotFound" });
      },
  );
