import { roundOf } from "../../domain/link/access-round.ts";
import type { Dependencies } from "../../functions/dependencies.ts";
import { issueLink } from "../../functions/repositories/issue-link.ts";

/** Mails a person of the office a link to the registered address, as the digest of a demonstration. */
export const mailLink = async (deps: Dependencies, staffId: string): Promise<void> => {
  const person = await deps.staff.find(staffId);
  if (person === undefined) return;
  const { link, url } = issueLink(deps, { staffId, round: roundOf(person), expiresInDays: 14 });
  await deps.store.commit({ save: [link], emit: [] });
  await deps.mail.send({
    to: person.email,
    subject: "[县资助] 工作入口 / Your work",
    text: `请打开以下链接办理：\n${url}\n\nOpen this link to work:\n${url}\n`,
    html: `<p lang="zh-CN">请打开以下链接办理：</p><p><a href="${url}">${url}</a></p><p lang="en">Open this link to work.</p>`,
    reference: link.hash,
  });
};
