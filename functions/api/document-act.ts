import type { Announcement, Bulletin } from "../../domain/bulletin/bulletin.ts";
import type { Decision } from "../../domain/shared/decision.ts";
import type { DocumentReceipt } from "../../web/views/bulletin.ts";
import type { Dependencies } from "../dependencies.ts";
import type { ApiRequest } from "./api-request.ts";
import { type Reply, refused, seeOther } from "./reply.ts";
import { taken } from "./taken.ts";

/** Answers an act on a document; whoever sends a signature again gets the same receipt, and a browser sees what somebody else signed. */
export const documentReply = (
  { clock }: Pick<Dependencies, "clock">,
  { decision, document, staffId, request, outcome }: Answered,
): Reply<DocumentReceipt> => {
  const location = document.kind === "bulletin" ? `/bulletins/${document.id}` : `/announcements/${document.id}`;
  const { signed } = document;
  const isOwn = outcome === "signed" && signed?.by === staffId;
  if (!decision.accepted && !isOwn)
    return decision.refusal.code === "TaskClosed" && request.wants === "page"
      ? seeOther(location)
      : refused(decision.refusal);
  const at = isOwn ? signed.at : clock.now();
  return taken<DocumentReceipt>(request, { documentId: document.id, outcome, at }, location);
};

type Answered = {
  readonly decision: Decision;
  /** As it was read for the decision. */
  readonly document: Bulletin | Announcement;
  readonly staffId: string;
  readonly request: Pick<ApiRequest, "wants">;
  readonly outcome: DocumentReceipt["outcome"];
};
