import { askForFile } from "../../domain/file/receive-file.ts";
import { actsOf } from "../../domain/finding/finding-desk.ts";
import { accept, type Decision, refuse } from "../../domain/shared/decision.ts";
import { ProofFileView } from "../../web/views/finding.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { FindingPath, findingFacts } from "./finding-facts.ts";
import { proofFileView } from "./proof-file-view.ts";
import { created, refused } from "./reply.ts";
import { showFindingHandler } from "./show-finding.ts";

/** Asks for a file that shows how a finding was put right; the form for its bytes comes next. */
export const askForProofFileHandler = apiHandler(
  {
    name: "ask-for-proof-file",
    access: "staff",
    path: FindingPath,
    view: ProofFileView,
    form: showFindingHandler,
    limit: { key: ({ actor }) => actor.staff.id, times: 60, withinSeconds: 3600 },
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { findingId } }) => {
      const id = deps.keys.newSecret();
      const decision = await decideAndCommit(deps, async (): Promise<Decision> => {
        const file = await findingFacts(deps, { findingId, actor: staff });
        if (file === undefined) return refuse({ code: "FindingNotFound" });
        if (!actsOf(file).includes("proof")) return refuse({ code: "NotAllowedHere" });
        const about = { kind: "finding", id: findingId } as const;
        const now = file.occasion.now;
        return accept({ save: [askForFile({ id, about, purpose: "rectification", sentBy: staff.id, now })], emit: [] });
      });
      if (!decision.accepted) return refused(decision.refusal);
      const [file, stored] = await Promise.all([
        findingFacts(deps, { findingId, actor: staff }),
        deps.storedFiles.find(id),
      ]);
      if (file === undefined || stored === undefined) return refused({ code: "FindingNotFound" });
      return created(await proofFileView(deps, { ...file, stored, sent: "no" }), `/findings/${findingId}/files/${id}`);
    },
);
