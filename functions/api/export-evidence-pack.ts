import * as z from "zod";
import { dayOf } from "../../domain/calendar/time.ts";
import { choice, text } from "../../domain/shared/form-fields.ts";
import type { Dependencies } from "../dependencies.ts";
import { staysAway } from "../repositories/kin.ts";
import { noteLookAt } from "./access-log.ts";
import { apiHandler } from "./api.ts";
import { evidencePack } from "./evidence-pack.ts";
import { takesPacks } from "./proofs-view.ts";
import { file, refused } from "./reply.ts";

/** The evidence pack of an application, for the centre's head, the deputy director and the auditor; taking it is a look on record. */
export const exportEvidencePackHandler = apiHandler(
  {
    name: "export-evidence-pack",
    access: "staff",
    query: z.object({ application: text(30), why: choice(["authority", "audit", "familyAsked"]) }),
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query: { application: typed, why } }) => {
      if (!takesPacks(staff)) return refused({ code: "NotAllowedHere" });
      const application = await deps.applications.find(typed.normalize("NFKC").replaceAll(/\s/g, "").toUpperCase());
      if (application === undefined || staysAway(deps, staff, application))
        return refused({ code: "ApplicationNotFound" });
      const { id, receiptNo, schoolCode, pupilName } = application;
      const look = { fileId: receiptNo, door: "evidence-pack", why } as const;
      await noteLookAt(deps, {
        staff,
        look: { ...look, fields: ["evidence"] },
        place: { schoolCode },
        names: [pupilName],
        has: "noTask",
      });
      const body = await evidencePack(deps, application);
      return file(
        { contentType: "application/zip", body, saveAs: `evidence-${id}-${dayOf(deps.clock.now())}.zip` },
        { headers: { "cache-control": "private, no-store" } },
      );
    },
);
