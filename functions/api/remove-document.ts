import * as z from "zod";
import { removeDocument } from "../../domain/application/documents.ts";
import { acceptedKey, quarantineKey } from "../../domain/file/stored-file.ts";
import { type Decision, refuse } from "../../domain/shared/decision.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { documentFacts } from "./document-facts.ts";
import { DocumentPath } from "./document-path.ts";
import { refused, seeOther } from "./reply.ts";
import { showDocumentsHandler } from "./show-documents.ts";

/** Takes a paper back as long as nobody has decided with it in view. */
export const removeDocumentHandler = apiHandler(
  { name: "remove-document", access: "family", path: DocumentPath, body: z.object({}), form: showDocumentsHandler },
  (deps: Dependencies) =>
    async ({ actor: { receiptNo }, path: { fileId } }) => {
      const decision = await decideAndCommit(deps, async (): Promise<Decision> => {
        const recognition = await deps.recognitions.find(receiptNo);
        if (recognition === undefined) return refuse({ code: "ApplicationNotFound" });
        const { files, applications } = await documentFacts(deps, recognition);
        return removeDocument(
          files.find(({ id }) => id === fileId),
          receiptNo,
          { applications, actor: { role: "GUARDIAN", id: receiptNo }, occasion: { now: deps.clock.now() } },
        );
      });
      if (!decision.accepted) return refused(decision.refusal);
      await Promise.all([acceptedKey(fileId), quarantineKey(fileId)].map(deps.files.remove));
      return seeOther("/my-applications/documents");
    },
);
