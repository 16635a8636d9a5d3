import * as z from "zod";
import { text } from "../../domain/shared/form-fields.ts";
import { MakeupScanned } from "../../web/views/makeup.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { sideBySide } from "../side-by-side.ts";
import { apiHandler } from "./api.ts";
import { entryToMakeup, makeupSchools } from "./makeup-facts.ts";
import { scanSchool } from "./makeup-scan.ts";
import { created, refused } from "./reply.ts";
import { showMakeupHandler } from "./show-makeup.ts";

const atOnce = 4;

/** Compares the student record and the departments' lists with the applications, at one school or at all (domain §4.5). */
export const scanMakeupHandler = apiHandler(
  {
    name: "scan-makeup",
    access: "staff",
    body: z.object({ school: text(20).exactOptional() }),
    view: MakeupScanned,
    form: showMakeupHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, body: { school: wanted } }) => {
      const [occasion, county] = await Promise.all([occasionOf(deps), deps.county.get()]);
      const schools = makeupSchools(staff, county).filter(
        (school) =>
          ["answer", "open"].includes(entryToMakeup(staff, school)) && (wanted ?? school.code) === school.code,
      );
      if (schools.length === 0) return refused({ code: "NotYourSchool" });
      const { campaign, now } = occasion;
      // Before the window has ended nobody has been missed.
      if (now < campaign.closesAt || now >= campaign.endsAt) return refused({ code: "CampaignClosed" });
      const counts = await sideBySide(schools, atOnce, ({ code }) => scanSchool(deps, { code, staff, occasion }));
      const found = counts.reduce((sum, count) => sum + count, 0);
      return created({ found }, `/makeup?found=${found}${wanted === undefined ? "" : `&school=${wanted}`}`);
    },
);
