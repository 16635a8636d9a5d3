import * as z from "zod";
import { ApplicationForm, type FormSection, formSections } from "../../domain/application/application-form.ts";
import { nextSection, saveSection, type TypedSection, withKept } from "../../domain/application/draft-form.ts";
import type { FormDraft } from "../../domain/application/recognition.ts";
import { SubmissionView } from "../../web/views/submission.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { faultsOf } from "./faults.ts";
import { created, type Reply, refused, seeOther } from "./reply.ts";
import { SectionPath, showSectionHandler } from "./show-section.ts";
import { pupilFacts, submitForm } from "./submission.ts";

/** A section under its own name, as its form sends it; or a wish for one more row of the family. */
const SectionBody = z.record(z.string(), z.unknown());

/** Saves one section and goes on to the next; the last one, the commitment, submits the form. */
export const saveSectionHandler = apiHandler(
  {
    name: "save-section",
    access: "family",
    path: SectionPath,
    body: SectionBody,
    view: SubmissionView,
    form: showSectionHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { receiptNo }, path: { section }, body }) => {
      const draft = await deps.recognitions.draft(receiptNo);
      if (draft === undefined) return seeOther("/receipt");
      const typed = withKept(section, asSection(body[section]), draft.typed[section]);
      if (section === "commitment") return submit(deps, draft, typed);
      const anotherRow = section === "family" && body["another"] !== undefined;
      const parsed = z.object({ [section]: formSections[section] }).safeParse({ [section]: typed });
      if (!parsed.success && !anotherRow) return refused({ code: "FormIncomplete", faults: faultsOf(parsed.error) });
      const decision = await save(deps, { receiptNo, section, typed });
      if (!decision.accepted) return refused(decision.refusal);
      if (anotherRow) return seeOther("/apply/family?rows=more#field-family-members");
      const saved = await deps.recognitions.draft(receiptNo);
      return seeOther(saved ? `/apply/${nextSection(saved)}` : "/receipt");
    },
);

const asSection = (sent: unknown): TypedSection =>
  typeof sent === "object" && sent !== null && !Array.isArray(sent) ? (sent as TypedSection) : {};

const save = (
  deps: Dependencies,
  {
    receiptNo,
    section,
    typed,
  }: { readonly receiptNo: string; readonly section: FormSection; readonly typed: TypedSection },
) =>
  decideAndCommit(deps, async () => {
    const [draft, { campaign }] = await Promise.all([deps.recognitions.draft(receiptNo), occasionOf(deps)]);
    const pupil = formSections.pupil.safeParse(section === "pupil" ? typed : draft?.typed["pupil"]);
    const known = pupil.success
      ? await pupilFacts(deps, { pupil: pupil.data }, campaign.id)
      : { school: undefined, earlier: [] };
    return saveSection({
      draft,
      section,
      typed,
      school: known.school,
      earlier: known.earlier,
      ruleVersion: campaign.ruleVersion,
    });
  });

const submit = async (deps: Dependencies, draft: FormDraft, typed: TypedSection): Promise<Reply<SubmissionView>> => {
  const parsed = ApplicationForm.safeParse({ ...draft.typed, commitment: typed });
  if (!parsed.success) return refused({ code: "FormIncomplete", faults: faultsOf(parsed.error) });
  const { decision, receiptNo, cookies } = await submitForm(deps, { form: parsed.data, draft });
  // A second press finds the form submitted by the first: the same receipt for both.
  if (!decision.accepted)
    return (await deps.recognitions.find(draft.receiptNo)) ? seeOther("/receipt") : refused(decision.refusal);
  const made = decision.change.save.filter((record) => record.kind === "application");
  return created({ receiptNo, applications: [...made] }, "/receipt", { cookies });
};
