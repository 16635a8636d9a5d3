import type { Dependencies } from "../dependencies.ts";
import type { Actor } from "./api.ts";
import type { ApiRequest } from "./api-request.ts";
import { type SessionOwner, sessionFrom } from "./sessions.ts";

/** Pages of a family's own file; everywhere else only a staff session counts. */
const familyPaths = ["/apply", "/receipt", "/my-applications"];

/** Which session counts at a path. */
const ownerAt = (path: string): SessionOwner["who"] =>
  familyPaths.some((family) => path === family || path.startsWith(`${family}/`)) ? "family" : "staff";

/** Who is asking: a family at its own file, a member of staff everywhere else; nobody without a living session. */
export const authenticate =
  (deps: Dependencies) =>
  async (request: ApiRequest): Promise<Actor | undefined> => {
    const session = await sessionFrom(deps, request, ownerAt(request.path));
    if (session === undefined) return undefined;
    if (session.of.who === "family") return { kind: "family", receiptNo: session.of.receiptNo };
    const staff = await deps.staff.find(session.of.staffId);
    return staff && { kind: "staff", staff };
  };
