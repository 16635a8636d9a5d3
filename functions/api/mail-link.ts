import type { StaffMember } from "../../domain/county/staff-member.ts";
import { roundOf } from "../../domain/link/access-round.ts";
import { freshLinkLetter } from "../../web/mails/link-mails.ts";
import { renderLetter } from "../../web/mails/render-letter.tsx";
import type { Dependencies } from "../dependencies.ts";
import { issueLink } from "../repositories/issue-link.ts";
import { unnamedCounty } from "./link-facts.ts";

const freshDays = 7;

/** Mails a fresh link to the registered mailbox of a person, and to no other address. */
export const mailLink = async (deps: Dependencies, staff: StaffMember): Promise<void> => {
  const { link, url } = issueLink(deps, { staffId: staff.id, round: roundOf(staff), expiresInDays: freshDays });
  await deps.store.commit({ save: [link], emit: [] });
  const county = (await deps.county.get()) ?? unnamedCounty;
  const mail = renderLetter(freshLinkLetter({ county, url, expiresAt: link.expiresAt }));
  await deps.mail.send({ to: staff.email, ...mail, reference: `link-${link.hash.slice(0, 32)}` });
};
