import { freshLink } from "../../domain/link/fresh-link.ts";
import type { Link } from "../../domain/link/link.ts";
import type { Dependencies } from "../dependencies.ts";

/** A link's record, to be saved by whoever mails it, and the address that stands in the mail and nowhere else. */
export type IssuedLink = { readonly link: Link; readonly url: string };

/** Makes a link for a person of the office; the caller commits the record before the mail goes out. */
export const issueLink = (
  deps: Pick<Dependencies, "keys" | "clock" | "settings">,
  wanted: Omit<Parameters<typeof freshLink>[0], "hash" | "now">,
): IssuedLink => {
  const secret = deps.keys.newSecret();
  return {
    link: freshLink({ ...wanted, hash: deps.keys.hash(secret), now: deps.clock.now() }),
    url: `${deps.settings.publicUrl}/l/${secret}`,
  };
};
