import { anchorHistoryHandler } from "../../functions/schedules/anchor-history.ts";
import { checkHistory } from "../../functions/schedules/check-history.ts";
import type { Lookers } from "./sights.ts";
import { townshipOf } from "./township.ts";

const [headId, auditorId] = ["staff-bureau-center-head", "staff-bureau-auditor"];
const unknown = "SQ2026202700000000-1";

/** The proofs before the first night. */
export const emptyProofs = async ({ people }: Lookers) => {
  const as = await people.staff(headId);
  return {
    "show-proofs": [{ as, path: "/proofs" }],
    "export-evidence-pack": [{ as, path: `/proofs/pack?application=${unknown}&why=audit`, status: 404 }],
  };
};

/** The proofs after a night and a check, and what a pack is refused for. */
export const proofsSights = async ({ world, people }: Lookers) => {
  await anchorHistoryHandler(world.deps)();
  await checkHistory(world.deps);
  const auditor = await people.staff(auditorId);
  const { schools } = await townshipOf(world);
  const principal = await people.staff(schools[0]?.offices.principalId ?? "");
  return {
    "show-proofs": [
      { as: auditor, path: "/proofs" },
      { as: auditor, path: "/proofs?before=2026-09-01" },
      { as: principal, path: "/proofs", status: 403 },
    ],
    "export-evidence-pack": [{ as: auditor, path: `/proofs/pack?application=${unknown}&why=audit`, status: 404 }],
  };
};
