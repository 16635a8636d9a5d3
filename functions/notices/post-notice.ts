import type { County } from "../../domain/county/county.ts";
import { lintMail } from "../../domain/notice/lint-mail.ts";
import type { NoticeRecord } from "../../domain/notice/notice-record.ts";
import { noticeLetter } from "../../web/mails/notice-letter.ts";
import { renderLetter } from "../../web/mails/render-letter.tsx";
import type { Dependencies } from "../dependencies.ts";
import { takenInHand } from "../repositories/take-in-hand.ts";
import { isQuiet } from "./recipients.ts";
import { afterBounce, tellSchool } from "./return-notice.ts";

/** What has become of a notice; `elsewhere` when another worker has it in hand, or has dealt with it. */
export type Posted = "sent" | "waits" | "slip" | "held" | "elsewhere";

/**
 * Sends a notice, then records it as sent: at least once, always under the same reference. One that waits is taken in hand
 * first, so that of two rounds one sends it. What cannot go now waits in the outbox; what can never go by mail becomes a
 * paper slip and the school is told.
 */
export const postNotice = async (deps: Dependencies, { notice: found, ...by }: Posting): Promise<Posted> => {
  const notice = found.record.version === 0 ? found : await takenInHand(deps, found);
  if (notice === undefined) return "elsewhere";
  const { takenAt: _, ...posted } = await tried(deps, { notice, ...by });
  // A conflict means that another worker has recorded the same notice.
  await deps.store.commit({ save: [posted], emit: [] });
  if (posted.heldBack !== undefined) return "held";
  if (posted.bounced !== undefined && notice.bounced === undefined) await afterBounce(deps, posted);
  else if (posted.channel === "paper" && notice.channel === "email") await tellSchool(deps, posted);
  return posted.sentAt === undefined ? (posted.channel === "paper" ? "slip" : "waits") : "sent";
};

type Posting = {
  readonly notice: NoticeRecord;
  /** The recipient's address, if a mail may go there. */
  readonly address: string | undefined;
  readonly county: County;
};

const tried = async (deps: Dependencies, { notice, address, county }: Posting): Promise<NoticeRecord> => {
  // A notice may have waited long, and the family must not hear of a child who has died meanwhile; a fresh one was asked
  // about just before.
  const wasWaiting = notice.record.version > 0;
  if (wasWaiting && (await isQuiet(deps, notice))) return { ...notice, heldBack: deps.clock.now() };
  if (notice.channel === "paper") return notice;
  const slip: NoticeRecord = { ...notice, channel: "paper" };
  if (address === undefined) return slip;
  const ids = { notice: notice.notice, reference: notice.reference };
  const letter = renderLetter(noticeLetter({ notice, county, publicUrl: deps.settings.publicUrl }));
  const faults = lintMail(letter, county.phone);
  if (faults.length > 0) {
    deps.logger.error("mailRefused", { ...ids, faults: faults.join(" ") });
    return slip;
  }
  try {
    await deps.mail.send({ to: address, ...letter, ...mailed(notice) });
    return { ...notice, sentAt: deps.clock.now() };
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown";
    deps.logger.error("mailFailed", { ...ids, error: name });
    return name === "NoticeUndeliverable" ? { ...slip, bounced: { at: deps.clock.now(), why: "refused" } } : notice;
  }
};

const mailed = ({ reference, subject: { kind, id } }: NoticeRecord) => ({ reference, about: `${kind} ${id}` });
