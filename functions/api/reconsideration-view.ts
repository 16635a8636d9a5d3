import type { ApplicationIn } from "../../domain/application/application.ts";
import { perCapitaIncome } from "../../domain/application/application-form.ts";
import { changesBetween, formFacts } from "../../domain/application/form-facts.ts";
import { changesFor, factsFor } from "../../domain/application/sight.ts";
import { findingsFor } from "../../domain/reconsideration/findings.ts";
import { awardOptions } from "../../domain/review/award-options.ts";
import type { ReconsiderationView, RequestOnFile } from "../../web/views/reconsideration.ts";
import type { Dependencies } from "../dependencies.ts";
import { TaskError } from "../task-error.ts";
import { applicationHead } from "./application-head.ts";
import type { TaskHead } from "./task-head.ts";
import { namesOf, toldHistory } from "./told-history.ts";

type Rejected = ApplicationIn<"rejected">;

/** The requests with the names of those who registered and answered them. */
const onFile = async (
  deps: Dependencies,
  { receiptNo, reconsiderations = [] }: Rejected,
): Promise<readonly RequestOnFile[]> => {
  const names = await namesOf(
    deps,
    reconsiderations.flatMap(({ askedBy, answer }) => [askedBy, ...(answer ? [answer.by] : [])]),
  );
  return reconsiderations.map(({ askedBy, answer, ...request }) => ({
    ...request,
    ...(askedBy !== receiptNo && { registeredBy: names.get(askedBy) ?? askedBy }),
    ...(answer && { answer: { ...answer, by: names.get(answer.by) ?? answer.by } }),
  }));
};

/** The form that was rejected, and the newest of the same family where it has corrected another application since. */
const formsOf = async (deps: Dependencies, { receiptNo, formVersion }: Rejected) => {
  const recognition = await deps.recognitions.find(receiptNo);
  const newest = Math.max(formVersion, recognition?.formVersion ?? formVersion);
  const [rejected, now] = await Promise.all([
    deps.recognitions.form(receiptNo, formVersion),
    deps.recognitions.form(receiptNo, newest),
  ]);
  if (rejected === undefined || now === undefined) throw new TaskError("RecordBroken", `forms of ${receiptNo}`);
  return { rejected: rejected.content, now: now.content, checks: recognition?.checks ?? [] };
};

/** A rejection as whoever looks at it again reads it. */
export const reconsiderationView = async (
  deps: Dependencies,
  { application, head, actorId }: { readonly application: Rejected; readonly head: TaskHead; readonly actorId: string },
): Promise<ReconsiderationView> => {
  const { id, schoolCode, unit } = application;
  const [forms, requests, county, school, entries] = await Promise.all([
    formsOf(deps, application),
    onFile(deps, application),
    deps.county.get(),
    deps.schools.find(schoolCode),
    deps.history.of({ kind: "application", id }),
  ]);
  if (county === undefined) throw new TaskError("RecordBroken", "county");
  const sight = head.may === "read" ? "onlooker" : "handler";
  const { options, ...award } = awardOptions(application);
  return {
    is: "reconsideration",
    ...head,
    application: applicationHead(application, county),
    submittedAt: application.submittedAt,
    level: application.level,
    reason: application.reason,
    rejectedAt: application.rejectedAt,
    ...(application.formerAward && { formerAward: application.formerAward }),
    requests: [...requests],
    checks: forms.checks,
    facts: factsFor(sight, formFacts(forms.now)),
    perCapitaIncome: perCapitaIncome(forms.now.family),
    ...(unit === "school" && { awardOptions: { ...award, options: [...options] } }),
    changes: changesFor(sight, changesBetween(forms.rejected, forms.now)),
    findings: [...findingsFor({ application, by: actorId, county, school })],
    history: await toldHistory(deps, entries),
  };
};
