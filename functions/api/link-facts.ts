import * as z from "zod";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { Link } from "../../domain/link/link.ts";
import type { Dependencies } from "../dependencies.ts";
import type { ApiRequest } from "./api-request.ts";
import type { Cookie } from "./cookies.ts";

/** The secret of a link: 256 random bits in base64url. */
export const LinkPath = z.object({ secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });

/** A link by its secret, and the person it was mailed to. */
export const linkOf = async (
  deps: Pick<Dependencies, "keys" | "links" | "staff">,
  secret: string,
): Promise<{ readonly link: Link | undefined; readonly staff: StaffMember | undefined }> => {
  const link = await deps.links.find(deps.keys.hash(secret));
  return { link, staff: link && (await deps.staff.find(link.staffId)) };
};

/** The code's hash as the link keeps it: keyed, because six digits alone could be guessed from a plain hash. */
export const codeHash = ({ keys }: Pick<Dependencies, "keys">, linkHash: string, code: string): string =>
  keys.keyedHash(`${linkHash} ${code.normalize("NFKC").replaceAll(/\s/g, "")}`, "linkCode");

const deviceName = "device";
const deviceSeconds = 400 * 86_400;

/** The cookie by which a device is known again; it opens nothing by itself. */
export const deviceCookie = (secret: string): Cookie => ({
  name: deviceName,
  value: secret,
  maxAgeSeconds: deviceSeconds,
});

/** The device of a request, or a new one. */
export const deviceOf = (
  { keys }: Pick<Dependencies, "keys">,
  { cookies }: ApiRequest,
): { readonly secret: string; readonly hash: string; readonly known: "yes" | "no" } => {
  const carried = cookies.get(deviceName);
  const secret = carried ?? keys.newSecret();
  return { secret, hash: keys.hash(secret), known: carried === undefined ? "no" : "yes" };
};

/** What a letter shows for a county whose record is missing. */
export const unnamedCounty = { name: "", englishName: "", phone: "" };
