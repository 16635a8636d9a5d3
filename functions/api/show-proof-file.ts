import * as z from "zod";
import { proofFilePage } from "../../web/pages/finding/proof-file-page.tsx";
import { ProofFileView } from "../../web/views/finding.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { FindingPath, findingFacts } from "./finding-facts.ts";
import { proofFileView } from "./proof-file-view.ts";
import { ok, refused } from "./reply.ts";

/** One file of a proof: the form for its bytes, then what became of it. The store sends the browser back here. */
export const showProofFileHandler = apiHandler(
  {
    name: "show-proof-file",
    access: "staff",
    path: FindingPath.extend({ fileId: z.string().regex(/^[\w-]{43}$/) }),
    query: z.object({ sent: z.literal("yes").exactOptional() }),
    view: ProofFileView,
    page: proofFilePage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { findingId, fileId }, query }) => {
      const [file, stored] = await Promise.all([
        findingFacts(deps, { findingId, actor: staff }),
        deps.storedFiles.find(fileId),
      ]);
      if (file === undefined) return refused({ code: "FindingNotFound" });
      if (stored?.purpose !== "rectification" || stored.about.id !== findingId)
        return refused({ code: "PageNotFound" });
      return ok<ProofFileView>(await proofFileView(deps, { ...file, stored, sent: query.sent ?? "no" }));
    },
);
