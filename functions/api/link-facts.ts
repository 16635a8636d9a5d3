import * as z from "zod";
import type { Link } from "../../domain/link/link.ts";
import type { LinkFacts } from "../../domain/link/link-fate.ts";
import { subjectOf, type Wait } from "../../domain/wait/wait.ts";
import type { Dependencies } from "../dependencies.ts";
import type { ApiRequest } from "./api-request.ts";
import type { Cookie } from "./cookies.ts";

/** The secret of a link: 256 random bits in base64url. */
export const LinkPath = z.object({ secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });

/** A link by its secret, the person it was mailed to, and what tells whether it still opens anything; nothing when there is no such link. */
export const linkOf = async (
  deps: Pick<Dependencies, "keys" | "links" | "staff" | "tasks">,
  secret: string,
): Promise<LinkFacts | undefined> => {
  const link = await deps.links.find(deps.keys.hash(secret));
  if (link === undefined) return undefined;
  const [staff, waits, more] = await Promise.all([
    deps.staff.find(link.staffId),
    link.work.length === 0 ? [] : deps.tasks.ofSubjects(subjectsOf(link)),
    link.moreWork === 0 ? undefined : deps.tasks.ofAssignee(link.staffId, { limit: 1 }),
  ]);
  return staff && { link, staff, waits, openWork: more?.records.length ? "some" : "none" };
};

const subjectsOf = ({ work }: Link): readonly Wait["subject"][] => {
  const subjects = work.map(({ taskId }) => subjectOf(taskId));
  return [...new Map(subjects.map((subject) => [subject.id, subject])).values()];
};

/** The code's hash as the link keeps it: keyed, because six digits alone could be guessed from a plain hash. */
export const codeHash = ({ keys }: Pick<Dependencies, "keys">, linkHash: string, code: string): string =>
  keys.keyedHash(`${linkHash} ${code.normalize("NFKC").replaceAll(/\s/g, "")}`, "linkCode");

const cookieName = "device";
const deviceSeconds = 400 * 86_400;

/** The cookie by which a device is known again; it opens nothing by itself. */
export const deviceCookie = (secret: string): Cookie => ({
  name: cookieName,
  value: secret,
  maxAgeSeconds: deviceSeconds,
});

/** The device of a request, or a new one. */
export const deviceOf = (
  { keys }: Pick<Dependencies, "keys">,
  { cookies }: ApiRequest,
): { readonly secret: string; readonly hash: string; readonly known: "yes" | "no" } => {
  const carried = cookies.get(cookieName);
  const secret = carried ?? keys.newSecret();
  return { secret, hash: keys.hash(secret), known: carried === undefined ? "no" : "yes" };
};

/** What a letter shows for a county whose record is missing. */
export const unnamedCounty = { name: "", englishName: "", phone: "" };

/** The part of a link's hash that log lines may know it by. */
export const shortId = (hash: string): string => hash.slice(0, 16);
