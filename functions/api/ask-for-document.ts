import * as z from "zod";
import { askForDocument } from "../../domain/application/documents.ts";
import { DocumentKind } from "../../domain/application/documents-wanted.ts";
import { type Decision, refuse } from "../../domain/shared/decision.ts";
import { choice } from "../../domain/shared/form-fields.ts";
import { AskedDocument } from "../../web/views/documents.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { documentFacts } from "./document-facts.ts";
import { created, refused } from "./reply.ts";
import { showDocumentsHandler } from "./show-documents.ts";

const kinds = DocumentKind.options as [DocumentKind, ...DocumentKind[]];

/** Asks a family for one paper; the form for its file comes next. */
export const askForDocumentHandler = apiHandler(
  {
    name: "ask-for-document",
    access: "family",
    body: z.object({ document: choice(kinds) }),
    view: AskedDocument,
    form: showDocumentsHandler,
    limit: { key: ({ actor }) => actor.receiptNo, times: 60, withinSeconds: 3600 },
  },
  (deps: Dependencies) =>
    async ({ actor: { receiptNo }, body: { document } }) => {
      let id = "";
      const decision = await decideAndCommit(deps, async (): Promise<Decision> => {
        const recognition = await deps.recognitions.find(receiptNo);
        if (recognition === undefined) return refuse({ code: "ApplicationNotFound" });
        id = deps.keys.newSecret();
        const facts = await documentFacts(deps, recognition);
        return askForDocument({ id, document, receiptNo, ...facts, occasion: { now: deps.clock.now() } });
      });
      return decision.accepted
        ? created({ fileId: id }, `/my-applications/documents/${id}`)
        : refused(decision.refusal);
    },
);
