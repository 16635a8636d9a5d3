import { accessScopeOf } from "../../domain/access/access-scope.ts";
import { AccessReviewForm, ofOthers, reviewAccess } from "../../domain/access/review-access.ts";
import { AccessReviewed } from "../../web/views/access.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { looksFor } from "./access-view.ts";
import { apiHandler, respond } from "./api.ts";
import { created, refused } from "./reply.ts";
import { showAccessHandler } from "./show-access.ts";

/** Somebody responsible signs that the looks of a period were gone through, with a remark. */
export const reviewAccessHandler = apiHandler(
  {
    name: "review-access",
    access: "staff",
    body: AccessReviewForm,
    view: AccessReviewed,
    form: showAccessHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, body }) => {
      const scope = accessScopeOf(staff);
      if (scope === undefined) return refused({ code: "NotAllowedHere" });
      const id = deps.keys.newSecret();
      const decision = await decideAndCommit(deps, async () => {
        const found = await looksFor(deps, { scope, filter: body });
        const ids = ofOthers(staff, found.looks).map((look) => look.id);
        const digest = deps.keys.hash(ids.join("\n"));
        return reviewAccess({ actor: staff, ...found, form: body, now: deps.clock.now(), id, digest });
      });
      return respond(decision, () => created({ id }, `/access?from=${body.from}&to=${body.to}`));
    },
);
