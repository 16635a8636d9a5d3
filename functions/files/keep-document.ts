import { documentAdded } from "../../domain/application/documents.ts";
import type { Dependencies } from "../dependencies.ts";
import { commitChange } from "../repositories/unit-of-work.ts";

/** Tells every application of a submission, once, that a paper for it has been accepted; safe to ask again. */
export const keepDocument = async (deps: Dependencies, fileId: string): Promise<void> => {
  await commitChange(deps, async () => {
    const file = await deps.storedFiles.find(fileId);
    if (file?.status !== "accepted" || file.about.kind !== "recognition") return undefined;
    const recognition = await deps.recognitions.find(file.about.id);
    const applications = await deps.applications.findMany(recognition?.applicationIds ?? []);
    const histories = await Promise.all(applications.map(({ id }) => deps.history.of({ kind: "application", id })));
    const untold = applications.filter(
      (_, place) =>
        !histories[place]?.some(({ event: { type, words } }) => type === "DocumentAdded" && words["file"] === fileId),
    );
    const change = documentAdded(file, {
      applications: untold,
      actor: { role: "GUARDIAN", id: file.about.id },
      occasion: { now: deps.clock.now() },
    });
    return change.save.length === 0 ? undefined : change;
  });
};
