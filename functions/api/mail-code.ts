import type { StaffMember } from "../../domain/county/staff-member.ts";
import { codeLetter } from "../../web/mails/link-mails.ts";
import { renderLetter } from "../../web/mails/render-letter.tsx";
import type { Dependencies } from "../dependencies.ts";
import { unnamedCounty } from "./link-facts.ts";

/** How many digits a mailed code has. */
export const codeDigits = 6;

/** Mails a code to the registered mailbox of a person, and to no other address; the reference is the code's keyed hash. */
export const mailCode = async (
  deps: Pick<Dependencies, "county" | "mail" | "settings">,
  { staff, code, reference }: { readonly staff: StaffMember; readonly code: string; readonly reference: string },
): Promise<void> => {
  const county = (await deps.county.get()) ?? unnamedCounty;
  const mail = renderLetter(codeLetter({ code, county, url: deps.settings.publicUrl }));
  await deps.mail.send({ to: staff.email, ...mail, reference: `code-${reference.slice(0, 32)}` });
};
