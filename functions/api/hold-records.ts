import { dayOf } from "../../domain/calendar/time.ts";
import { HoldForm, holdRecords } from "../../domain/retention/hold.ts";
import { HoldReceipt } from "../../web/views/own-data.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler, respond } from "./api.ts";
import { created } from "./reply.ts";
import { showRetentionHandler } from "./show-retention.ts";

/** Holds a file or everything beyond its time, for an audit or an inquiry. */
export const holdRecordsHandler = apiHandler(
  { name: "hold-records", access: "staff", body: HoldForm, view: HoldReceipt, form: showRetentionHandler },
  (deps: Dependencies) =>
    async ({ actor: { staff }, body }) => {
      const now = deps.clock.now();
      const id = `FC${dayOf(now).replaceAll("-", "")}${deps.keys.newDigits(8)}`;
      const decision = await decideAndCommit(deps, async () => holdRecords({ actor: staff, form: body, id, now }));
      return respond(decision, () => created({ id }, "/retention"));
    },
);
