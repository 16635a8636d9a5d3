import * as z from "zod";
import { changeKinds } from "../../domain/change/details.ts";
import { changeFormPage } from "../../web/pages/change/change-form-page.tsx";
import { ChangeFormView } from "../../web/views/change.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { kindsFor } from "./change-row.ts";
import { ok, refused } from "./reply.ts";

/** What has happened, and then the form for it; the pupil is named in the form, never in an address. */
export const showChangeFormHandler = apiHandler(
  {
    name: "show-change-form",
    access: "staff",
    query: z.object({ what: z.enum(changeKinds).exactOptional() }),
    view: ChangeFormView,
    page: changeFormPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query: { what } }) => {
      const kinds = kindsFor(staff);
      if (kinds.length === 0 || (what !== undefined && !kinds.includes(what)))
        return refused({ code: "NotAllowedHere" });
      const county = await deps.county.get();
      const schools = (county?.schools ?? []).map(({ code, name, englishName }) => ({ code, name, englishName }));
      return ok<ChangeFormView>({ kinds, schools, ...(what !== undefined && { what }) });
    },
);
