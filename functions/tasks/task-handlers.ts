import type { TaskFunction } from "../../workflows/catalogue.ts";
import type { Dependencies } from "../dependencies.ts";
import { closeCycleHandler } from "./close-cycle.ts";
import { closeObjectionHandler } from "./close-objection.ts";
import { collectLinesHandler } from "./collect-lines.ts";
import { draftResultsHandler } from "./draft-results.ts";
import { drawVerifierHandler } from "./draw-verifier.ts";
import { escalateTaskHandler } from "./escalate-task.ts";
import { keepSnapshotHandler } from "./keep-snapshot.ts";
import { lapseApplicationHandler } from "./lapse-application.ts";
import { openInspectionsHandler } from "./open-inspections.ts";
import { openWaitHandler } from "./open-wait.ts";
import { passDeadlineHandler } from "./pass-deadline.ts";
import { proveTakeDownHandler } from "./prove-take-down.ts";
import { putUpLinesHandler } from "./put-up-lines.ts";
import { releaseLinesHandler } from "./release-lines.ts";
import { scoreCycleHandler } from "./score-cycle.ts";
import { takeDownListHandler } from "./take-down-list.ts";
import type { TaskHandler } from "./task-handler.ts";

/** Every task handler by the name workflows call it. */
export const taskHandlers = (deps: Dependencies): Readonly<Record<TaskFunction, TaskHandler>> => ({
  openWait: openWaitHandler(deps),
  escalateTask: escalateTaskHandler(deps),
  lapseApplication: lapseApplicationHandler(deps),
  collectLines: collectLinesHandler(deps),
  putUpLines: putUpLinesHandler(deps),
  keepSnapshot: keepSnapshotHandler(deps),
  takeDownList: takeDownListHandler(deps),
  proveTakeDown: proveTakeDownHandler(deps),
  releaseLines: releaseLinesHandler(deps),
  closeObjection: closeObjectionHandler(deps),
  passDeadline: passDeadlineHandler(deps),
  openInspections: openInspectionsHandler(deps),
  scoreCycle: scoreCycleHandler(deps),
  draftResults: draftResultsHandler(deps),
  closeCycle: closeCycleHandler(deps),
  drawVerifier: drawVerifierHandler(deps),
});
