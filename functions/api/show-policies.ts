import { aidPolicies } from "../../domain/programme/time-limits.ts";
import { policiesPage } from "../../web/pages/public/policies.tsx";
import { PoliciesView } from "../../web/views/policies.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { homeView } from "./policies.ts";
import { ok } from "./reply.ts";

/** Every programme of the term with who may have it, the steps with their time limits, and what one may ask for. */
export const showPoliciesHandler = apiHandler(
  { name: "show-policies", access: "public", view: PoliciesView, page: policiesPage },
  (deps: Dependencies) => async () => {
    const { campaign } = await occasionOf(deps);
    const { objectionExtension, reconsiderationAnswer } = aidPolicies[campaign.ruleVersion];
    return ok({ ...(await homeView(deps)), limits: campaign.limits, objectionExtension, reconsiderationAnswer });
  },
);
