import type { Change } from "../../domain/shared/decision.ts";
import type { DeadlineFacts } from "../../domain/supervision/pass-deadline.ts";
import { supervisionPath } from "../../domain/wait/supervision-path.ts";
import type { Dependencies, Json } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { commitChange, occasionOf } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";
import { loadSubject } from "./subject.ts";
import { taskHandler } from "./task-handler.ts";
import { SupervisionInput } from "./task-input.ts";

/** Lets a right or a duty of supervision lapse whose deadline has passed; answers with where the record stands and until when. */
export const passDeadlineHandler = (deps: Dependencies) =>
  taskHandler(deps, "pass-deadline", SupervisionInput, async (input): Promise<Json> => {
    await commitChange(deps, async () => (await facts(deps, input)).change());
    return (await facts(deps, input)).onward();
  });

const facts = async (deps: Dependencies, input: SupervisionInput) => {
  const { subject, wait, county, grid } = await loadSubject(deps, input);
  if (
    grid === undefined ||
    (subject.kind !== "cycle" && subject.kind !== "inspection" && subject.kind !== "escalation")
  )
    throw new TaskError("RecordBroken", JSON.stringify(input));
  const ladder =
    subject.kind === "cycle" ? [] : await allRecords((rest) => deps.escalations.ofUnit(subject.unitId, rest));
  const path = supervisionPath(subject);
  const desk: DeadlineFacts = { wait, county, grid, ladder, occasion: await occasionOf(deps) };
  return { change: (): Change | undefined => path.passDeadline(desk), onward: path.onward };
};
