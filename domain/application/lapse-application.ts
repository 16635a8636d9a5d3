import { system } from "../history/domain-event.ts";
import type { Change } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import { closeWait, type Wait } from "../wait/wait.ts";
import { type Application, baseOf } from "./application.ts";
import { move, told } from "./move.ts";

/** An application whose correction never came lapses once its deadline has passed (domain §2.4 no. 8); undefined if it has not. */
export const lapseApplication = ({ application, task, occasion }: LapseApplication): Change | undefined => {
  if (application.status !== "correction" || application.dueAt > occasion.now) return undefined;
  const lapsed = move(application, { ...baseOf(application), status: "lapsed", lapsedAt: occasion.now });
  const openTask =
    task && task.closed === undefined ? [closeWait(task, { at: occasion.now, by: system.id, outcome: "lapsed" })] : [];
  return {
    save: [lapsed, ...openTask],
    emit: [told("ApplicationLapsed", lapsed, { at: occasion.now, actor: system })],
  };
};

type LapseApplication = {
  readonly application: Application;
  readonly task: Wait | undefined;
  readonly occasion: Occasion;
};
