import { keepsRetention, mayReadRetention } from "../../domain/retention/hold.ts";
import { countedUnderKeys, roundUnderWay } from "../../domain/retention/routine-walk.ts";
import { RetentionRule, retentionRules } from "../../domain/retention/rules.ts";
import { retentionPage } from "../../web/pages/own-data/retention-page.tsx";
import { RetentionView } from "../../web/views/own-data.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { ok, refused } from "./reply.ts";

const shown = 50;

/** What is kept how long, what is held beyond its time, and the proofs of what was erased. */
export const showRetentionHandler = apiHandler(
  { name: "show-retention", access: "staff", view: RetentionView, page: retentionPage },
  (deps: Dependencies) =>
    async ({ actor: { staff } }) => {
      if (!mayReadRetention(staff)) return refused({ code: "NotAllowedHere" });
      const [holds, { records: erasures }, walk, resealed] = await Promise.all([
        deps.retentionHolds.standing(),
        deps.erasures.latest({ limit: shown }),
        deps.routineWalks.find("retention"),
        deps.routineWalks.find("reseal"),
      ]);
      const now = deps.clock.now();
      const [round, sealing] = [roundUnderWay(walk, now), roundUnderWay(resealed, now)];
      const counted = countedUnderKeys(resealed, deps.keys.keyIds().at(-1) ?? "");
      return ok<RetentionView>({
        may: keepsRetention(staff) ? "hold" : "read",
        rules: RetentionRule.options.map((rule) => ({ rule, ...retentionRules[rule] })),
        holds: [...holds],
        ...(walk?.last && { lastRound: { startedAt: walk.last.startedAt, endedAt: walk.last.endedAt } }),
        ...(round && { round }),
        ...(sealing && { sealing }),
        keys: deps.keys.keyIds().map((id, n, all) => ({
          id,
          ...(counted && { records: counted[id] ?? 0 }),
          use: n === all.length - 1 ? ("seals" as const) : ("opens" as const),
        })),
        erasures: [...erasures],
      });
    },
);
