import { takesDocuments } from "../../domain/application/documents.ts";
import { DocumentKind } from "../../domain/application/documents-wanted.ts";
import { documentsPage } from "../../web/pages/documents/documents-page.tsx";
import { DocumentsView } from "../../web/views/documents.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { documentFacts, ownFile } from "./document-facts.ts";
import { ok, refused } from "./reply.ts";

/** The papers a family is asked for, each with its files and what became of them. */
export const showDocumentsHandler = apiHandler(
  { name: "show-documents", access: "family", view: DocumentsView, page: documentsPage },
  (deps: Dependencies) =>
    async ({ actor: { receiptNo } }) => {
      const recognition = await deps.recognitions.find(receiptNo);
      if (recognition === undefined) return refused({ code: "ApplicationNotFound" });
      const facts = await documentFacts(deps, recognition);
      const files = facts.files.map((file) => ownFile(file, facts));
      const reasons = new Map(facts.wanted.map(({ document, why }) => [document, why]));
      const known = new Set([...reasons.keys(), ...files.map(({ document }) => document)]);
      return ok<DocumentsView>({
        receiptNo,
        pupilName: recognition.pupilName,
        sending: takesDocuments(facts.applications) ? "open" : "closed",
        proved: [...facts.proved],
        documents: DocumentKind.options
          .filter((document) => known.has(document))
          .map((document) => {
            const why = reasons.get(document);
            return { document, ...(why && { why }), files: files.filter((file) => file.document === document) };
          }),
      });
    },
);
