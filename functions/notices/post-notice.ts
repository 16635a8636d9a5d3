import type { County } from "../../domain/county/county.ts";
import { lintMail } from "../../domain/notice/lint-mail.ts";
import type { NoticeRecord } from "../../domain/notice/notice-record.ts";
import { noticeLetter } from "../../web/mails/notice-letter.ts";
import { renderLetter } from "../../web/mails/render-letter.tsx";
import type { Dependencies } from "../dependencies.ts";
import { takenInHand } from "../repositories/take-in-hand.ts";
import { isMailDeclined } from "../task-error.ts";
import { isQuiet } from "./recipients.ts";
import { afterBounce, tellSchool } from "./return-notice.ts";

/**
 * What has become of a notice; it waits because no mail goes out, or because the server declined this one; `elsewhere` when
 * another worker has it in hand, or has dealt with it.
 */
export type Posted = "sent" | "waits" | "declined" | "slip" | "held" | "elsewhere";

/**
 * Sends a notice, then records it as sent: at least once, always under the same reference. One that waits is taken in hand
 * first, so that of two rounds one sends it. What cannot go now waits in the outbox; what can never go by mail becomes a
 * paper slip and the school is told.
 */
export const postNotice = async (deps: Dependencies, { notice: found, ...by }: Posting): Promise<Posted> => {
  const notice = found.record.version === 0 ? found : await takenInHand(deps, found);
  if (notice === undefined) return "elsewhere";
  const { after, waits = "waits" } = await tried(deps, { notice, ...by });
  const { takenAt: _, ...posted } = after;
  // A conflict means that another worker has recorded the same notice.
  await deps.store.commit({ save: [posted], emit: [] });
  if (posted.heldBack !== undefined) return "held";
  if (posted.bounced !== undefined && notice.bounced === undefined) await afterBounce(deps, posted);
  else if (posted.channel === "paper" && notice.channel === "email") await tellSchool(deps, posted);
  return posted.sentAt === undefined ? (posted.channel === "paper" ? "slip" : waits) : "sent";
};

type Posting = {
  readonly notice: NoticeRecord;
  /** The recipient's address, if a mail may go there. */
  readonly address: string | undefined;
  readonly county: County;
};

/** The notice after a try, and why it waits if it does. */
type Tried = { readonly after: NoticeRecord; readonly waits?: Extract<Posted, "waits" | "declined"> };

const tried = async (deps: Dependencies, { notice, address, county }: Posting): Promise<Tried> => {
  // A notice may have waited long, and the family must not hear of a child who has died meanwhile; a fresh one was asked
  // about just before.
  const wasWaiting = notice.record.version > 0;
  if (wasWaiting && (await isQuiet(deps, notice))) return { after: { ...notice, heldBack: deps.clock.now() } };
  if (notice.channel === "paper") return { after: notice };
  const slip: NoticeRecord = { ...notice, channel: "paper" };
  if (address === undefined) return { after: slip };
  const ids = { notice: notice.notice, reference: notice.reference };
  const letter = renderLetter(noticeLetter({ notice, county, publicUrl: deps.settings.publicUrl }));
  const faults = lintMail(letter, county.phone);
  if (faults.length > 0) {
    deps.logger.error("mailRefused", { ...ids, faults: faults.join(" ") });
    return { after: slip };
  }
  try {
    await deps.mail.send({ to: address, ...letter, ...mailed(notice) });
    return { after: { ...notice, sentAt: deps.clock.now() } };
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown";
    deps.logger.error("mailFailed", { ...ids, error: name });
    if (name === "NoticeUndeliverable")
      return { after: { ...slip, bounced: { at: deps.clock.now(), why: "refused" } } };
    return { after: notice, waits: isMailDeclined(error) ? "declined" : "waits" };
  }
};

const mailed = ({ reference, subject: { kind, id } }: NoticeRecord) => ({ reference, about: `${kind} ${id}` });
