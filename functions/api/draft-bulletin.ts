import * as z from "zod";
import { documentTold } from "../../domain/bulletin/document-told.ts";
import { draftFollowUp } from "../../domain/bulletin/draft-bulletin.ts";
import { accept, refuse } from "../../domain/shared/decision.ts";
import { DocumentReceipt } from "../../web/views/bulletin.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { nextBulletin, openSteps } from "../supervision/next-bulletin.ts";
import { apiHandler } from "./api.ts";
import { created, refused } from "./reply.ts";
import { supervisedCounty } from "./result-facts.ts";
import { showBulletinsHandler } from "./show-bulletins.ts";

/** Drafts a bulletin between two cycles that names every step of the ladder no bulletin has served. */
export const draftBulletinHandler = apiHandler(
  { name: "draft-bulletin", access: "staff", body: z.object({}), view: DocumentReceipt, form: showBulletinsHandler },
  (deps: Dependencies) =>
    async ({ actor: { staff } }) => {
      const { county, grid } = await supervisedCounty(deps);
      if (staff.id !== grid.officeHeadId) return refused({ code: "NotAllowedHere" });
      const now = deps.clock.now();
      const by = { role: "SUPERVISION_HEAD", id: staff.id } as const;
      const decision = await decideAndCommit(deps, async () => {
        const [numbered, escalations] = await Promise.all([nextBulletin(deps, now), openSteps(deps)]);
        const bulletin = draftFollowUp({ ...numbered, now, escalations, grid, phone: county.phone });
        if (bulletin === undefined) return refuse({ code: "NothingToList" });
        return accept({ save: [bulletin], emit: [documentTold("BulletinDrafted", bulletin, { by, now })] });
      });
      if (!decision.accepted) return refused(decision.refusal);
      const [drafted] = decision.change.save;
      const documentId = drafted?.kind === "bulletin" ? drafted.id : "";
      return created<DocumentReceipt>({ documentId, outcome: "drafted", at: now }, `/bulletins/${documentId}`);
    },
);
