import { roundOf } from "../../domain/link/access-round.ts";
import type { Dependencies } from "../dependencies.ts";
import type { Actor } from "./api.ts";
import type { ApiRequest } from "./api-request.ts";
import { type SessionOwner, sessionFrom } from "./sessions.ts";

/** Pages of a family's own file. */
const familyPaths = ["/apply", "/receipt", "/my-applications", "/my-data"];
/** Pages of whoever objected. */
const objectorPaths = ["/my-objection"];

const isAt = (path: string, pages: readonly string[]): boolean =>
  pages.some((page) => path === page || path.startsWith(`${page}/`));

/** Which session counts at a path; of staff everywhere but at somebody's own pages. */
const ownerAt = (path: string): SessionOwner["who"] =>
  isAt(path, familyPaths) ? "family" : isAt(path, objectorPaths) ? "objector" : "staff";

/** Who is asking: somebody at the own file, a member of staff everywhere else; nobody without a living session. */
export const authenticate =
  (deps: Dependencies) =>
  async (request: ApiRequest): Promise<Actor | undefined> => {
    const session = await sessionFrom(deps, request, ownerAt(request.path));
    if (session === undefined) return undefined;
    if (session.of.who === "family") return { kind: "family", receiptNo: session.of.receiptNo };
    if (session.of.who === "objector") return { kind: "objector", objectionId: session.of.objectionId };
    const staff = await deps.staff.find(session.of.staffId);
    return staff && session.of.round === roundOf(staff) ? { kind: "staff", staff } : undefined;
  };
