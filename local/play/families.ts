import type { ApplicationForm } from "../../domain/application/application-form.ts";
import { createVisitor, expectOk, type Visitor } from "./visitor.ts";

/** A family that has sent its form and keeps its file open on its phone. */
export type Family = {
  readonly applicationId: string;
  readonly form: ApplicationForm;
  readonly visitor: Visitor;
};

/** A family sends its whole form; the plan's forms ask for one programme each. */
export const apply = async (url: string, form: ApplicationForm): Promise<Family> => {
  const visitor = createVisitor(url);
  const view = expectOk(await visitor.post("/applications", form), "submit-application");
  const [application] = view["applications"] as readonly { readonly id: string }[];
  if (application === undefined) throw new Error("submit-application made no application");
  return { applicationId: application.id, form, visitor };
};

/** The family comes back another day and opens its file by the receipt number and the two facts. */
export const comeBack = async ({ visitor, applicationId, form }: Family): Promise<void> => {
  const receiptNo = applicationId.slice(0, applicationId.lastIndexOf("-"));
  const facts = { receiptNo, pupilName: form.pupil.name, phoneEnding: form.guardian.phone.slice(-4) };
  expectOk(await visitor.post("/status", facts), "open-file");
};

/** The family answers that what it filled in is right, and that the paper has been handed in again. */
export const correct = async ({ visitor, applicationId, form }: Family): Promise<void> => {
  const answer = { family: form.family, because: "证明已重新拍清楚交给班主任，所填内容不变。" };
  expectOk(await visitor.post(`/my-applications/${applicationId}/correction`, answer), "submit-correction");
};

/** The family takes its application back. */
export const withdraw = async ({ visitor, applicationId, form }: Family): Promise<void> => {
  const humanFact = Array.from(form.pupil.name).at(-1);
  expectOk(await visitor.post(`/my-applications/${applicationId}/withdrawal`, { humanFact }), "withdraw-application");
};
