import type { ApplicationForm } from "../../domain/application/application-form.ts";
import { receiptDigits, receiptNoOf } from "../../domain/application/receipt-no.ts";
import type { FormDraft } from "../../domain/application/recognition.ts";
import { submitApplication } from "../../domain/application/submit-application.ts";
import type { MakeupCase } from "../../domain/makeup/makeup-case.ts";
import { accept, type Decision } from "../../domain/shared/decision.ts";
import type { Dependencies } from "../dependencies.ts";
import { withKin } from "../repositories/kin.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import type { Cookie } from "./cookies.ts";
import { openSession } from "./sessions.ts";

/** A receipt number that no draft has, for a form sent at once: one that a submission has is refused by its commit, which asks again. */
const numberToSubmit = async ({ keys, recognitions }: Dependencies, schoolYear: string): Promise<string> => {
  for (;;) {
    const receiptNo = receiptNoOf({ schoolYear, digits: keys.newDigits(receiptDigits) });
    if ((await recognitions.draft(receiptNo)) === undefined) return receiptNo;
  }
};

/** A receipt number that neither a draft nor a submission has; eight digits do meet among many thousands. */
export const freshReceiptNo = async (deps: Dependencies, schoolYear: string): Promise<string> => {
  for (;;) {
    const receiptNo = await numberToSubmit(deps, schoolYear);
    if ((await deps.recognitions.find(receiptNo)) === undefined) return receiptNo;
  }
};

/** Everything known about the pupil of a form: the record, the school named, and what was asked for before. */
export const pupilFacts = async (
  deps: Dependencies,
  { pupil: { idNo, schoolCode } }: Pick<ApplicationForm, "pupil">,
  campaignId: string,
) => {
  const pupilKey = deps.store.pupilKeyOf({ idNo });
  const [pupil, school, claims] = await Promise.all([
    deps.pupils.findByIdNo(idNo),
    deps.schools.find(schoolCode),
    deps.applications.claims(pupilKey, campaignId),
  ]);
  const earlier = await deps.applications.findMany(claims.map(({ applicationId }) => applicationId));
  return { pupilKey, pupil, school, earlier, claims };
};

/** The makeup case of this number in the running campaign. */
export const caseNumbered = async (
  deps: Dependencies,
  id: string,
  campaignId: string,
): Promise<MakeupCase | undefined> => {
  const found = await deps.makeups.find(id);
  return found?.campaignId === campaignId ? found : undefined;
};

/** The open makeup cases a form answers: the one that let it be begun, and whatever else is noted for the pupil. */
const casesAnswered = async (deps: Dependencies, { pupilKey, draft, campaignId }: Answered) => {
  const [own, open] = await Promise.all([
    draft?.makeupId === undefined ? undefined : caseNumbered(deps, draft.makeupId, campaignId),
    deps.makeups.openFor(pupilKey, campaignId),
  ]);
  return own === undefined ? open : [own, ...open.filter(({ id }) => id !== own.id)];
};

type Answered = {
  readonly pupilKey: string;
  readonly draft: FormDraft | undefined;
  readonly campaignId: string;
};

/** A form to submit, whole; a draft is used up by it and gives it its number. */
type Submission = { readonly form: ApplicationForm; readonly draft?: FormDraft };

/** Submits a form, and opens the family's own file on this device in the same commit. */
export const submitForm = async (deps: Dependencies, { form, draft }: Submission) => {
  let receiptNo = "";
  let cookies: readonly Cookie[] = [];
  const decision = await decideAndCommit(deps, async (): Promise<Decision> => {
    const occasion = await occasionOf(deps);
    receiptNo = draft?.receiptNo ?? (await numberToSubmit(deps, occasion.campaign.schoolYear));
    const campaignId = occasion.campaign.id;
    const facts = await pupilFacts(deps, form, campaignId);
    const makeupCases = await casesAnswered(deps, { pupilKey: facts.pupilKey, draft, campaignId });
    const onBehalf = draft?.onBehalf;
    const asked = submitApplication({ form, receiptNo, ...facts, draft, onBehalf, makeupCases, occasion });
    if (!asked.accepted) return asked;
    const opened = openSession(deps, { who: "family", receiptNo });
    cookies = [opened.cookie];
    return withKin(deps, accept({ ...asked.change, save: [...asked.change.save, opened.session] }));
  });
  return { decision, receiptNo, cookies };
};
