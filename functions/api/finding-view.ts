import { dayOf, later } from "../../domain/calendar/time.ts";
import { latestExtension } from "../../domain/finding/extend-finding.ts";
import type { Finding } from "../../domain/finding/finding.ts";
import { actsOf, type OnFile } from "../../domain/finding/finding-desk.ts";
import { FindingNews, type FindingView } from "../../web/views/finding.ts";
import type { Dependencies } from "../dependencies.ts";
import { peopleOf } from "./finding-facts.ts";
import { findingRow } from "./finding-row.ts";
import { namesOf } from "./told-history.ts";

const actorsOf = ({ finding, inspection }: OnFile): readonly string[] =>
  [
    finding.notedBy,
    finding.ownerId,
    finding.measure?.by,
    finding.extension?.by,
    finding.proof?.by,
    finding.closed?.by,
    finding.withdrawn?.by,
    inspection.recheck?.verifierId,
    ...finding.reopened.map(({ by }) => by),
    ...(finding.refusals ?? []).flatMap(({ by, proof }) => [by, proof.by]),
  ].flatMap((id) => id ?? []);

type Named = <Done extends { readonly by: string }>(done: Done) => Omit<Done, "by"> & { readonly name: string };

/** One finding for one reader: everything about it, and what the reader can do now. */
export const findingView = async (deps: Dependencies, file: OnFile): Promise<FindingView> => {
  const { finding, inspection } = file;
  const subject = { kind: "finding" as const, id: finding.id };
  const acts = actsOf(file);
  const [county, history, sent, people] = await Promise.all([
    deps.county.get(),
    deps.history.of(subject),
    deps.storedFiles.of(subject, "rectification"),
    acts.includes("handover") ? peopleOf(deps, file) : [],
  ]);
  const told = history.map(({ event }) => event);
  const handedTo = told.flatMap(({ words }) => (typeof words["to"] === "string" ? [words["to"]] : []));
  const names = await namesOf(deps, [...actorsOf(file), ...people, ...handedTo, ...told.map(({ actor }) => actor.id)]);
  const named: Named = ({ by, ...done }) => ({ ...done, name: names.get(by) ?? "" });
  const because = ({ reason, ...done }: Because) => ({ text: reason, ...named(done) });
  const { measure, extension, proof, closed, withdrawn, selfClosing, issuedAt } = finding;
  const { record, cycleId, notedAt, notedBy, fileIds, fileHashes, refusals = [], reopened } = finding;
  return {
    ...findingRow({ ...file, names, county }),
    version: record.version,
    cycleId,
    notedBy: names.get(notedBy) ?? "",
    notedAt,
    ...(issuedAt !== undefined && { issuedAt }),
    evidence: fileIds.map((fileId, place) => ({ fileId, ...hashOf(fileHashes?.[place]) })),
    ...(measure && { named: named(measure) }),
    ...(extension && { extension: { ...because(extension), until: extension.until } }),
    ...(proof && { proof: named(proof) }),
    refusals: refusals.map((each) => ({ ...because(each), proof: named(each.proof) })),
    ...(closed && { closed: closedOf(closed, names) }),
    ...(withdrawn && { withdrawn: because(withdrawn) }),
    reopened: reopened.map(because),
    ...(selfClosing && { selfClosing }),
    ...(inspection.recheck && { verifier: names.get(inspection.recheck.verifierId) ?? "" }),
    acts: [...acts],
    people: people.map((id) => ({ id, name: names.get(id) ?? id })),
    sent: acts.includes("proof") ? sent.map(sentFile) : [],
    ...(acts.includes("extension") && { extendTo: dayOf(later(latestExtension(finding, file.occasion), -1)) }),
    history: told.toReversed().flatMap(({ at, type, actor, words }) => {
      const known = FindingNews.shape.type.safeParse(type);
      if (!known.success) return [];
      const name = names.get(actor.id);
      const to = names.get(String(words["to"] ?? ""));
      return [
        {
          at,
          type: known.data,
          role: actor.role,
          ...(name !== undefined && { name }),
          ...(to !== undefined && { to }),
        },
      ];
    }),
  };
};

type Because = { readonly by: string; readonly at: Finding["notedAt"]; readonly reason: string };

const hashOf = (sha256: string | undefined) => (sha256 === undefined || sha256 === "" ? {} : { sha256 });

const closedOf = (
  { by, ...closed }: NonNullable<Finding["closed"]>,
  names: ReadonlyMap<string, string>,
): NonNullable<FindingView["closed"]> => {
  const name = names.get(by);
  return { ...closed, ...(name !== undefined && { name }) };
};

/** A file of a proof as its owner reads it. */
export const sentFile = ({ id, status, fault, askedAt }: SentFile): FindingView["sent"][number] => ({
  fileId: id,
  status,
  askedAt,
  ...(fault !== undefined && { fault }),
});

type SentFile = Awaited<ReturnType<Dependencies["storedFiles"]["of"]>>[number];
