import type { Application, ReviewStage } from "../../domain/application/application.ts";
import { perCapitaIncome } from "../../domain/application/application-form.ts";
import { changesBetween, formFacts } from "../../domain/application/form-facts.ts";
import { awardOptions } from "../../domain/review/award-options.ts";
import type { ReviewView } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";
import { applicationHead } from "./application-head.ts";
import type { TaskHead } from "./task-head.ts";
import { namesOf, toldHistory } from "./told-history.ts";

/** What the family sent, as it now stands, and as it stood before the last correction. */
const formsOf = async (deps: Dependencies, { receiptNo, formVersion }: Application) => {
  const [form, earlier] = await Promise.all([
    deps.recognitions.form(receiptNo, formVersion),
    formVersion > 1 ? deps.recognitions.form(receiptNo, formVersion - 1) : undefined,
  ]);
  if (form === undefined) throw new TaskError("RecordBroken", `form ${formVersion} of ${receiptNo}`);
  return { form: form.content, earlier: earlier?.content };
};

/** An application with everything its reviewer looks at: the comparison, the form, what changed, what happened. */
export const reviewView = async (
  deps: Dependencies,
  {
    application,
    head,
    stage,
  }: { readonly application: Application; readonly head: TaskHead; readonly stage: ReviewStage },
): Promise<ReviewView> => {
  const [{ form, earlier }, recognition, county, entries, { campaign }] = await Promise.all([
    formsOf(deps, application),
    deps.recognitions.find(application.receiptNo),
    deps.county.get(),
    deps.history.of({ kind: "application", id: application.id }),
    occasionOf(deps),
  ]);
  const onBehalf = recognition?.onBehalf;
  const names = onBehalf && (await namesOf(deps, [onBehalf.staffId]));
  return {
    is: "review",
    ...head,
    purpose: stage,
    application: applicationHead(application, county),
    submittedAt: application.submittedAt,
    formVersion: application.formVersion,
    ...(onBehalf && {
      onBehalf: { name: names?.get(onBehalf.staffId) ?? onBehalf.staffId, mandate: onBehalf.mandate },
    }),
    checks: recognition?.checks ?? [],
    facts: [...formFacts(form)],
    perCapitaIncome: perCapitaIncome(form.family),
    changes: earlier ? [...changesBetween(earlier, form)] : [],
    ...("suggestedRefusal" in application &&
      application.suggestedRefusal && { suggestedRefusal: application.suggestedRefusal }),
    returnsLeft: Math.max(0, campaign.limits.returnsPerLevel - application.returns[stage]),
    ...(stage === "schoolCheck" && { awardOptions: mutable(awardOptions(application)) }),
    history: await toldHistory(deps, entries),
  };
};

const mutable = ({ options, ...rest }: ReturnType<typeof awardOptions>) => ({ ...rest, options: [...options] });
