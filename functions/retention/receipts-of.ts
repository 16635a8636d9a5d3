import { applicationIdOf } from "../../domain/objection/objection.ts";
import type { Dependencies } from "../dependencies.ts";

type Subject = { readonly kind: string; readonly id: string };

const named = (...ids: readonly (string | undefined)[]): readonly string[] =>
  ids.flatMap((id) => /^SQ\d{16}/.exec(id ?? "") ?? []);

/** The receipt numbers of the family that a record tells of, by its number or by what it says; none where it names none. */
export const receiptsOf = async (deps: Dependencies, { kind, id }: Subject): Promise<readonly string[]> => {
  if (kind === "objection") {
    const objection = await deps.objections.find(id);
    return named(objection && applicationIdOf(objection));
  }
  if (kind === "change") {
    const change = await deps.changes.find(id);
    const claims = change ? await deps.applications.allClaims(change.pupilKey) : [];
    return named(...[...(change?.effects ?? []), ...claims].map(({ applicationId }) => applicationId));
  }
  if (kind === "makeup") return named((await deps.makeups.find(id))?.receiptNo);
  if (kind === "dataRequest") return named((await deps.dataRequests.find(id))?.receiptNo);
  return named(id);
};
