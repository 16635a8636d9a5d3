import * as z from "zod";
import { NoticeRecord } from "../../domain/notice/notice-record.ts";
import type { Dependencies } from "../dependencies.ts";
import { noteBounce } from "./note-bounce.ts";
import { returnNotice } from "./return-notice.ts";

/** What SES tells of a mail that did not arrive, as SNS brings it. */
const MailEvent = z.object({
  notificationType: z.string().optional(),
  eventType: z.string().optional(),
  bounce: z.object({ bounceType: z.string() }).optional(),
  mail: z.object({ headers: z.array(z.object({ name: z.string(), value: z.string() })).default([]) }),
});
type MailEvent = z.infer<typeof MailEvent>;

const SnsEvent = z.object({ Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })) });

const Subject = NoticeRecord.shape.subject;

/** Whom or what a mail spoke of, e.g. `staff S1` or `application SQ…-1`, with its reference. */
const aboutOf = ({ mail }: MailEvent) => {
  const header = (name: string) => mail.headers.find((each) => each.name.toLowerCase() === name)?.value ?? "";
  const [kind = "", id = ""] = header("x-zhuxue-about").split(" ");
  return { kind, id, reference: header("x-zhuxue-reference") };
};

const whyOf = ({ notificationType, eventType, bounce }: MailEvent) => {
  const type = notificationType ?? eventType;
  if (type === "Complaint") return "complaint";
  if (type !== "Bounce") return undefined;
  // SES tells of a bounce that may pass only when it has stopped trying: this mail will not come.
  return bounce?.bounceType === "Permanent" ? "refused" : "undelivered";
};

/**
 * Takes what SES reports: work leaves a mailbox that failed, and a family's notice becomes a paper slip. A mailbox of the
 * office that was full, or answers by itself, has not failed: the next digest goes there again.
 */
export const mailEventHandler =
  (deps: Dependencies) =>
  async (event: unknown): Promise<void> => {
    for (const { Sns } of SnsEvent.parse(event).Records) {
      const told = MailEvent.parse(JSON.parse(Sns.Message));
      const why = whyOf(told);
      const { kind, id, reference } = aboutOf(told);
      if (why === undefined || reference === "") continue;
      deps.logger.info("mailReturned", { reference, why });
      if (kind === "staff" && why !== "undelivered") await noteBounce(deps, { staffId: id, reference, why });
      const subject = Subject.safeParse({ kind, id });
      if (subject.success) await returnNotice(deps, { subject: subject.data, reference, why });
    }
  };
