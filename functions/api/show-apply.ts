import { openingOf } from "../../domain/campaign/opening.ts";
import { startPage } from "../../web/pages/apply/start.tsx";
import { ApplyView } from "../../web/views/apply.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { ok } from "./reply.ts";

/** Where an application begins: two questions, and what to have at hand. */
export const showApplyHandler = apiHandler(
  { name: "show-apply", access: "public", view: ApplyView, page: startPage },
  (deps: Dependencies) => async () => {
    const { campaign, now } = await occasionOf(deps);
    return ok({ ...campaign, opening: openingOf(campaign, now) });
  },
);
