import * as z from "zod";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import { severalOf } from "../../domain/shared/form-fields.ts";
import { HandedOut } from "../../web/views/slips.ts";
import type { Dependencies } from "../dependencies.ts";
import { commitChange } from "../repositories/unit-of-work.ts";
import { sideBySide } from "../side-by-side.ts";
import { apiHandler } from "./api.ts";
import { showSlipsHandler } from "./show-slips.ts";
import { mayHandOut } from "./slip-facts.ts";
import { taken } from "./taken.ts";

const atOnce = 10;

/** Kind and id of what a slip is about, and its reference. */
const SlipKey = z
  .string()
  .regex(/^(application|list|objection) \S{3,80} .{1,200}$/, "notAChoice")
  .transform((key) => {
    const [kind = "", id = "", ...reference] = key.split(" ");
    return { subject: { kind: kind as "application" | "list" | "objection", id }, reference: reference.join(" ") };
  });

/** The slips that were handed to families. */
const HandOutForm = z.object({
  unit: z.string().max(20).exactOptional(),
  slips: severalOf(SlipKey, 100).refine((slips) => slips.length > 0, "chooseAtLeastOne"),
});

const handOut = async (deps: Dependencies, actor: StaffMember, { subject, reference }: z.output<typeof SlipKey>) =>
  commitChange(deps, async () => {
    const [notice, application] = await Promise.all([
      deps.notices.find(subject, reference),
      subject.kind === "application" ? deps.applications.find(subject.id) : undefined,
    ]);
    const quiet = await deps.pupils.quiet(application ? [application.pupilKey] : []);
    if (notice === undefined || !mayHandOut(actor, { notice, application, quiet })) return undefined;
    return { save: [{ ...notice, sentAt: deps.clock.now() }], emit: [] };
  });

/** Records that paper notices were handed out; one handed out before is not counted again. */
export const handOutSlipsHandler = apiHandler(
  { name: "hand-out-slips", access: "staff", body: HandOutForm, view: HandedOut, form: showSlipsHandler },
  (deps: Dependencies) =>
    async ({ actor: { staff }, body: { slips, unit }, request }) => {
      const changes = await sideBySide(slips, atOnce, (slip) => handOut(deps, staff, slip));
      const handedOut = changes.filter((change) => change !== undefined).length;
      const query = new URLSearchParams({ ...(unit !== undefined && { unit }), handedOut: String(handedOut) });
      return taken(request, { handedOut }, `/slips?${query}`);
    },
);
