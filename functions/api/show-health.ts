import * as z from "zod";
import { Instant } from "../../domain/calendar/time.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { ok } from "./reply.ts";

/** Whether the house is up: it can read its own records. */
export const showHealthHandler = apiHandler(
  {
    name: "show-health",
    access: "public",
    view: z.object({ status: z.literal("up"), now: Instant, campaign: z.string().exactOptional() }),
  },
  (deps: Dependencies) => async () => {
    const campaign = await deps.campaign.get();
    return ok({ status: "up" as const, now: deps.clock.now(), ...(campaign && { campaign: campaign.id }) });
  },
);
