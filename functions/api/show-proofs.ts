import * as z from "zod";
import { Day } from "../../domain/calendar/time.ts";
import { proofsPage } from "../../web/pages/proofs/proofs-page.tsx";
import { ProofsView } from "../../web/views/proofs.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { takesPacks } from "./proofs-view.ts";
import { ok, refused } from "./reply.ts";

const pageSize = 60;

/** The anchors to print and keep outside the machine, and what the last check of all histories found. */
export const showProofsHandler = apiHandler(
  {
    name: "show-proofs",
    access: "staff",
    query: z.object({ before: Day.exactOptional() }),
    view: ProofsView,
    page: proofsPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query: { before } }) => {
      if (!takesPacks(staff)) return refused({ code: "NotAllowedHere" });
      const [{ records, next }, lastCheck] = await Promise.all([
        deps.anchors.all({ limit: pageSize, ...(before === undefined ? {} : { to: before }) }),
        deps.anchors.lastCheck(),
      ]);
      const last = records.at(-1);
      return ok<ProofsView>({
        anchors: records.map(({ day, count, hash }) => ({ day, count, hash })),
        ...(next === undefined || last === undefined ? {} : { next: last.day }),
        ...(lastCheck && { lastCheck }),
      });
    },
);
