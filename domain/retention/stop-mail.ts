import type { Recognition } from "../application/recognition.ts";
import type { Instant } from "../calendar/time.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { DataRequest } from "./data-request.ts";

/** A guardian wants no more mail: from now on every notice comes on paper. Nobody has to decide, and it stands among the requests. */
export const stopMail = ({ recognition, id, now }: StopMail): Decision => {
  if (recognition === undefined) return refuse({ code: "ApplicationNotFound" });
  const { email: _, ...guardian } = recognition.guardian;
  if (guardian.noticeChannel === "paper") return refuse({ code: "TaskClosed" });
  const { receiptNo } = recognition;
  const request: DataRequest = {
    kind: "dataRequest",
    record: unrecorded,
    id,
    receiptNo,
    wish: "object",
    text: "不再用电子邮件通知",
    askedAt: now,
    answerBy: now,
    status: "granted",
    decided: { by: receiptNo, at: now, text: "以后改用纸质通知" },
  };
  return accept({
    save: [{ ...recognition, guardian: { ...guardian, noticeChannel: "paper" } }, request],
    emit: [
      {
        type: "ConsentWithdrawn",
        subject: { kind: "dataRequest", id },
        at: now,
        actor: { role: "GUARDIAN", id: receiptNo },
        words: { what: "mail" },
      },
    ],
  });
};

type StopMail = {
  readonly recognition: Recognition | undefined;
  readonly id: string;
  readonly now: Instant;
};
