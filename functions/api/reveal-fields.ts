import { RevealForm, revealed, revealFields, revealsLimited } from "../../domain/access/reveal-fields.ts";
import { revealedPage } from "../../web/pages/access/revealed-page.tsx";
import { RevealedView } from "../../web/views/access.ts";
import type { Dependencies } from "../dependencies.ts";
import { kinRefusal } from "../repositories/kin.ts";
import { commitChange, decideAndCommit } from "../repositories/unit-of-work.ts";
import { lookFacts } from "./access-log.ts";
import { apiHandler } from "./api.ts";
import { applicationHead } from "./application-head.ts";
import { ApplicationPath } from "./own-application.ts";
import { ok, refused } from "./reply.ts";
import { formInForce, revealFacts } from "./reveal-facts.ts";
import { showRevealHandler } from "./show-reveal.ts";

/** Shows chosen fields of an application in full, once; who asked, when and why is on record before anything is shown. */
export const revealFieldsHandler = apiHandler(
  {
    name: "reveal-fields",
    access: "staff",
    path: ApplicationPath,
    body: RevealForm,
    view: RevealedView,
    page: revealedPage,
    form: showRevealHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { applicationId }, body }) => {
      const accessId = deps.keys.newSecret();
      const decision = await decideAndCommit(deps, async () => {
        const facts = await revealFacts(deps, staff, applicationId);
        const { application } = facts;
        const [look, form] = await Promise.all([
          lookFacts(deps, staff, application?.receiptNo ?? ""),
          application && formInForce(deps, application),
        ]);
        const names = form ? [form.pupil.name, form.guardian.name] : [];
        return kinRefusal(deps, staff, application) ?? revealFields({ ...facts, ...look, names, form: body, accessId });
      });
      if (!decision.accepted) {
        if (decision.refusal.code === "TooManyAttempts") {
          await commitChange(deps, async () => {
            const { reveals, county } = await revealFacts(deps, staff, applicationId);
            const log = await deps.accesses.log(staff.id);
            return revealsLimited({ actor: staff, log, reveals, county, now: deps.clock.now() });
          });
        }
        return refused(decision.refusal);
      }
      const { application, county } = await revealFacts(deps, staff, applicationId);
      if (application === undefined) return refused({ code: "ApplicationNotFound" });
      const form = await formInForce(deps, application);
      return ok<RevealedView>({
        ...applicationHead(application, county),
        at: deps.clock.now(),
        lines: [...revealed(form, body.fields)],
      });
    },
);
