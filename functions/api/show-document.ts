import * as z from "zod";
import { secondsLeft } from "../../domain/file/receive-file.ts";
import { maxUploadBytes, quarantineKey } from "../../domain/file/stored-file.ts";
import { documentPage } from "../../web/pages/documents/document-page.tsx";
import { DocumentView } from "../../web/views/documents.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { documentFacts, ownFile } from "./document-facts.ts";
import { DocumentPath } from "./document-path.ts";
import { ok, refused } from "./reply.ts";

/** One paper: the form for its file, then what became of it. The store sends the browser back here. */
export const showDocumentHandler = apiHandler(
  {
    name: "show-document",
    access: "family",
    path: DocumentPath,
    query: z.object({ sent: z.literal("yes").exactOptional() }),
    view: DocumentView,
    page: documentPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { receiptNo }, path: { fileId }, query }) => {
      const recognition = await deps.recognitions.find(receiptNo);
      if (recognition === undefined) return refused({ code: "ApplicationNotFound" });
      const facts = await documentFacts(deps, recognition);
      const file = facts.files.find(({ id }) => id === fileId);
      if (file === undefined) return refused({ code: "ApplicationNotFound" });
      const validSeconds = secondsLeft(file, deps.clock.now());
      // What has not come within the hour will not come any more.
      const sent = file.status === "awaited" && validSeconds === 0 ? "no" : (query.sent ?? "no");
      return ok<DocumentView>({
        pupilName: recognition.pupilName,
        file: ownFile(file, facts),
        sent,
        ...(validSeconds > 0 &&
          sent === "no" && {
            upload: await deps.files.uploadForm({
              key: quarantineKey(file.id),
              maxBytes: maxUploadBytes,
              validSeconds,
              thenTo: `${deps.settings.publicUrl}/my-applications/documents/${file.id}?sent=yes`,
            }),
          }),
      });
    },
);
