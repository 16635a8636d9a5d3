import * as z from "zod";
import { secondsLeft } from "../../domain/file/receive-file.ts";
import { maxUploadBytes, quarantineKey } from "../../domain/file/stored-file.ts";
import { inspectionFilePage } from "../../web/pages/inspection/file-page.tsx";
import { InspectionFileView } from "../../web/views/inspection.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { InspectionPath, readInspection } from "./inspection-door.ts";
import { ok, refused } from "./reply.ts";

/** One file of evidence: the form for its bytes, then what became of it. The store sends the browser back here. */
export const showInspectionFileHandler = apiHandler(
  {
    name: "show-inspection-file",
    access: "staff",
    path: InspectionPath.extend({ fileId: z.string().regex(/^[\w-]{43}$/) }),
    query: z.object({ sent: z.literal("yes").exactOptional() }),
    view: InspectionFileView,
    page: inspectionFilePage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { inspectionId, fileId }, query }) => {
      const [read, file] = await Promise.all([
        readInspection(deps, staff, inspectionId),
        deps.storedFiles.find(fileId),
      ]);
      if (read === undefined || file?.purpose !== "selfReport" || file.about.id !== inspectionId)
        return refused({ code: "InspectionNotFound" });
      const validSeconds = secondsLeft(file, deps.clock.now());
      // What has not come within the hour will not come any more.
      const sent = file.status === "awaited" && validSeconds === 0 ? "no" : (query.sent ?? "no");
      const { name, englishName } = read.unit;
      return ok<InspectionFileView>({
        inspectionId,
        unit: { name, englishName },
        fileId,
        indicator: file.label ?? "",
        status: file.status,
        ...(file.fault !== undefined && { fault: file.fault }),
        sent,
        ...(validSeconds > 0 &&
          sent === "no" &&
          file.sentBy === staff.id && {
            upload: await deps.files.uploadForm({
              key: quarantineKey(file.id),
              maxBytes: maxUploadBytes,
              validSeconds,
              thenTo: `${deps.settings.publicUrl}/inspections/${inspectionId}/files/${file.id}?sent=yes`,
            }),
          }),
      });
    },
);
