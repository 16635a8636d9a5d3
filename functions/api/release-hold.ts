import * as z from "zod";
import { releaseHold } from "../../domain/retention/hold.ts";
import { HoldReceipt } from "../../web/views/own-data.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler, respond } from "./api.ts";
import { created } from "./reply.ts";
import { showRetentionHandler } from "./show-retention.ts";

const HoldPath = z.object({ holdId: z.string().max(40) });

/** Releases a hold: what is over its time goes in the next night. */
export const releaseHoldHandler = apiHandler(
  {
    name: "release-hold",
    access: "staff",
    path: HoldPath,
    body: z.object({}),
    view: HoldReceipt,
    form: showRetentionHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { holdId } }) => {
      const decision = await decideAndCommit(deps, async () =>
        releaseHold({ actor: staff, hold: await deps.retentionHolds.find(holdId), now: deps.clock.now() }),
      );
      return respond(decision, () => created({ id: holdId }, "/retention"));
    },
);
