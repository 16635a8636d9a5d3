import type { Application, ReviewStage } from "../../domain/application/application.ts";
import { type ApplicationForm, perCapitaIncome } from "../../domain/application/application-form.ts";
import { changesByQuestion } from "../../domain/application/correction-form.ts";
import { changesBetween, formFacts } from "../../domain/application/form-facts.ts";
import { changesFor, factsFor, type Sight } from "../../domain/application/sight.ts";
import type { DomainEvent } from "../../domain/history/domain-event.ts";
import { awardOptions } from "../../domain/review/award-options.ts";
import { lastReadBy } from "../../domain/review/last-read.ts";
import type { ReviewView } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";
import { applicationHead } from "./application-head.ts";
import { documentFacts, documentsForReview } from "./document-facts.ts";
import type { TaskHead } from "./task-head.ts";
import { namesOf, toldHistory } from "./told-history.ts";

/** A version of what the family sent. */
const formAt = async (deps: Dependencies, { receiptNo }: Application, version: number): Promise<ApplicationForm> => {
  const form = await deps.recognitions.form(receiptNo, version);
  if (form === undefined) throw new TaskError("RecordBroken", `form ${version} of ${receiptNo}`);
  return form.content;
};

/** What came back, question by question as it was asked. */
const correctionOf = async (
  deps: Dependencies,
  { application, sight }: { readonly application: Application; readonly sight: Sight },
  form: ApplicationForm,
): Promise<Pick<ReviewView, "correction">> => {
  if (application.lastCorrection === undefined) return {};
  const { asked, from, because, ...rest } = application.lastCorrection;
  const changes = changesByQuestion(asked, await formAt(deps, application, from), form);
  return {
    correction: {
      ...rest,
      // What a family says of itself in its own words is for whoever decides.
      ...(because !== undefined && sight !== "onlooker" && { because }),
      // Whoever asked reads the answer.
      asked: changes.asked.map((question) => ({
        ...question,
        changes: changesFor(sight === "onlooker" ? sight : "handler", question.changes),
      })),
      others: changesFor(sight, changes.others),
    },
  };
};

/** What changed since this reader decided last; the correction tells it when they returned it themselves. */
const sinceRead = async (
  deps: Dependencies,
  { application, reader, history, sight }: ReadBefore,
  form: ApplicationForm,
): Promise<Pick<ReviewView, "sinceRead">> => {
  const read = lastReadBy(reader, history);
  const isTold =
    read === undefined || read.formVersion === (application.lastCorrection?.from ?? application.formVersion);
  if (isTold) return {};
  const changes = changesBetween(await formAt(deps, application, read.formVersion), form);
  return changes.length === 0 ? {} : { sinceRead: { at: read.at, changes: changesFor(sight, changes) } };
};

type ReadBefore = {
  readonly application: Application;
  readonly reader: string;
  readonly history: readonly DomainEvent[];
  readonly sight: Sight;
};

/** An application with everything its reviewer looks at: the comparison, the form, what changed, what happened. */
export const reviewView = async (
  deps: Dependencies,
  {
    application,
    head,
    stage,
    reader,
  }: {
    readonly application: Application;
    readonly head: TaskHead;
    readonly stage: ReviewStage;
    /** Who looks at it. */
    readonly reader: string;
  },
): Promise<ReviewView> => {
  const [form, recognition, county, entries, { campaign }] = await Promise.all([
    formAt(deps, application, application.formVersion),
    deps.recognitions.find(application.receiptNo),
    deps.county.get(),
    deps.history.of({ kind: "application", id: application.id }),
    occasionOf(deps),
  ]);
  const sight = head.may === "read" ? "onlooker" : stage === "classCheck" ? "classTeacher" : "handler";
  const papers = recognition && (await documentFacts(deps, recognition));
  const onBehalf = recognition?.onBehalf;
  const names = onBehalf && (await namesOf(deps, [onBehalf.staffId]));
  return {
    is: "review",
    ...head,
    purpose: stage,
    application: applicationHead(application, county),
    submittedAt: application.submittedAt,
    formVersion: application.formVersion,
    makeup: recognition?.makeup !== undefined,
    ...(onBehalf && {
      onBehalf: { name: names?.get(onBehalf.staffId) ?? onBehalf.staffId, mandate: onBehalf.mandate },
    }),
    documents: papers ? documentsForReview(papers) : { files: [], missing: [], proved: [] },
    checks: recognition?.checks ?? [],
    facts: factsFor(sight, formFacts(form)),
    perCapitaIncome: perCapitaIncome(form.family),
    ...(await correctionOf(deps, { application, sight }, form)),
    ...(await sinceRead(deps, { application, reader, sight, history: entries.map(({ event }) => event) }, form)),
    ...("suggestedRefusal" in application &&
      application.suggestedRefusal && { suggestedRefusal: application.suggestedRefusal }),
    returnsLeft: Math.max(0, campaign.limits.returnsPerLevel - application.returns[stage]),
    ...(stage === "schoolCheck" && { awardOptions: mutable(awardOptions(application)) }),
    history: await toldHistory(deps, entries),
  };
};

const mutable = ({ options, ...rest }: ReturnType<typeof awardOptions>) => ({ ...rest, options: [...options] });
