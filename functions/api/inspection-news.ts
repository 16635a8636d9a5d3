import { InspectionNews } from "../../web/views/inspection.ts";
import type { Dependencies } from "../dependencies.ts";
import { namesOf } from "./told-history.ts";

const isTold = InspectionNews.shape.type;

/** What has happened to an inspection, the newest first, with the names of those who did it. */
export const inspectionNews = async (
  deps: Pick<Dependencies, "history" | "staff">,
  inspectionId: string,
): Promise<InspectionNews[]> => {
  const entries = await deps.history.of({ kind: "inspection", id: inspectionId });
  const names = await namesOf(
    deps,
    entries.map(({ event }) => event.actor.id),
  );
  return entries.toReversed().flatMap(({ event: { type, at, actor, words }, version }) => {
    const told = isTold.safeParse(type);
    if (!told.success) return [];
    const name = names.get(actor.id);
    return [{ at, type: told.data, role: actor.role, version, words, ...(name !== undefined && { name }) }];
  });
};
