import type { DomainEvent, EventType } from "../../domain/history/domain-event.ts";
import type { Decision } from "../../domain/shared/decision.ts";
import type { Dependencies } from "../dependencies.ts";
import type { ApiRequest } from "./api-request.ts";
import { type Reply, refused, seeOther } from "./reply.ts";

/**
 * The reply to an act that was refused, or undefined when its receipt is to be shown: it was taken, or it is this person's
 * own of before, sent again. What somebody else did first is shown.
 */
export const refusedUnlessOwn = async (
  deps: Pick<Dependencies, "history">,
  { decision, subject, version, staffId, events, request, location }: Act,
): Promise<Reply<never> | undefined> => {
  if (decision.accepted) return undefined;
  const history = await deps.history.of(subject);
  const isOwn = history.some(
    (told) => told.version === version + 1 && told.event.actor.id === staffId && events.includes(told.event.type),
  );
  if (isOwn) return undefined;
  return decision.refusal.code === "TaskClosed" && request.wants === "page"
    ? seeOther(location)
    : refused(decision.refusal);
};

type Act = {
  readonly decision: Decision;
  readonly subject: DomainEvent["subject"];
  /** The version that was read when the act was sent. */
  readonly version: number;
  readonly staffId: string;
  /** What the history tells of the act. */
  readonly events: readonly EventType[];
  readonly request: Pick<ApiRequest, "wants">;
  /** The page that shows what came of it. */
  readonly location: string;
};
