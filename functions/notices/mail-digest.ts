import type { County } from "../../domain/county/county.ts";
import { hasLeft, roundOf } from "../../domain/link/access-round.ts";
import type { Digest } from "../../domain/notice/digest.ts";
import { lintMail } from "../../domain/notice/lint-mail.ts";
import type { Mailbox } from "../../domain/notice/notice-record.ts";
import type { Wait } from "../../domain/wait/wait.ts";
import { digestLetter } from "../../web/mails/digest-letter.ts";
import { renderLetter } from "../../web/mails/render-letter.tsx";
import type { Dependencies } from "../dependencies.ts";
import { issueLink } from "../repositories/issue-link.ts";
import { takenInHand } from "../repositories/take-in-hand.ts";
import { TaskError } from "../task-error.ts";
import { noteBounce } from "./note-bounce.ts";

const linkDays = 14;

type Mailing = {
  readonly county: County;
  readonly mailbox: Mailbox;
  readonly digest: Digest;
  /** The open tasks the digest counts, the most urgent first. */
  readonly work: readonly Wait[];
};

/**
 * Mails a person what waits, with a fresh link, and takes the mailbox in hand before it does; `waits` when the mail may go
 * later, under the same reference, `elsewhere` when another round has it in hand or the mailbox has changed since.
 */
export const mailDigest = async (
  deps: Dependencies,
  { county, mailbox, digest, work }: Mailing,
): Promise<"told" | "waits" | "elsewhere"> => {
  const { staffId, newsSince } = mailbox;
  const reference = deps.keys.hash(`digest ${staffId} ${newsSince}`);
  const person = await deps.staff.find(staffId);
  if (person === undefined) throw new TaskError("RecordBroken", `${staffId} has work and no record`);
  // Nobody who has left is mailed what waits: the work goes to others, as from a mailbox that fails.
  if (hasLeft(person)) {
    await noteBounce(deps, { staffId, reference, why: "refused" });
    return "told";
  }
  const { link, url } = issueLink(deps, { staffId, round: roundOf(person), work, expiresInDays: linkDays });
  const letter = renderLetter(digestLetter({ digest, url, county }));
  const faults = lintMail(letter, county.phone);
  if (faults.length > 0) {
    deps.logger.error("mailRefused", { staffId, reference, faults: faults.join(" ") });
    return "told";
  }
  if ((await takenInHand(deps, mailbox)) === undefined) return "elsewhere";
  await deps.store.commit({ save: [link], emit: [] });
  try {
    await deps.mail.send({ to: person.email, ...letter, reference, about: `staff ${staffId}` });
    return "told";
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown";
    deps.logger.error("mailFailed", { staffId, reference, error: name });
    if (name !== "NoticeUndeliverable") return "waits";
    await noteBounce(deps, { staffId, reference, why: "refused" });
    return "told";
  }
};
