import * as z from "zod";
import { Anchor, AnchoredHead, anchorHash, leafOf } from "./anchor.ts";
import { canonicalJson, type Hash } from "./canonical.ts";
import { checkChain } from "./check-chain.ts";
import type { HistoryFault } from "./history-fault.ts";
import { rootFrom } from "./merkle.ts";
import { decisionsOf, PackDecisions } from "./pack-decisions.ts";
import { hashOfShown, type ShownField } from "./redaction.ts";

/** One record's history in a pack, and where the record stood when the pack was made. */
export const PackHistory = z.object({
  subject: z.string(),
  record: z.object({ version: z.int(), head: z.string(), state: z.string() }),
  entries: z.array(z.object({ sk: z.string(), body: z.unknown() })),
});
export type PackHistory = z.infer<typeof PackHistory>;

/** The anchors that vouch for what is in a pack, up to the latest one, and the way from each head to its anchor. */
export const PackAnchors = z.object({
  chain: z.array(Anchor.omit({ kind: true, record: true, pages: true })),
  proofs: z.array(
    AnchoredHead.extend({
      day: z.string(),
      proof: z.array(z.object({ side: z.enum(["left", "right"]), hash: z.string() })),
    }),
  ),
});
export type PackAnchors = z.infer<typeof PackAnchors>;

const PackForm = z.object({
  formVersion: z.int(),
  fields: z.array(
    z.union([
      z.object({ path: z.string(), blackened: z.string() }),
      z.object({ path: z.string(), value: z.unknown(), salt: z.string() }),
    ]),
  ),
});

const PackPublicity = z.array(z.object({ list: z.string(), evidence: z.array(z.looseObject({})) }));

/** What every pack holds; one that lacks any of it, or in which it cannot be read, proves nothing. */
const required = {
  "history.json": z.array(PackHistory),
  "anchors.json": PackAnchors,
  "decisions.json": PackDecisions,
  "publicity.json": PackPublicity,
  "mails.json": z.array(z.looseObject({})),
} as const;

/** What a pack tells beyond what its chain of hashes binds: whoever made the pack is to be believed, or not. */
export const notProvedByChain = ["mails", "windows", "units", "formTimes"] as const;
export type NotProvedByChain = (typeof notProvedByChain)[number];

const Manifest = z.object({
  format: z.literal("zhuxue-evidence-1"),
  application: z.string(),
  county: z.string(),
  madeAt: z.string(),
  files: z.record(z.string(), z.string()),
  /** Hash of all the above. */
  sum: z.string(),
});
type Manifest = z.infer<typeof Manifest>;

/** The list of a pack's files with their hashes, and its own. */
export const manifestOf = (about: Omit<Manifest, "sum" | "format">, hash: Hash): string => {
  const plain = { format: "zhuxue-evidence-1", ...about };
  return canonicalJson({ ...plain, sum: hash(canonicalJson(plain)) });
};

const manifestIn = (text: string | undefined, hash: Hash): Manifest | undefined => {
  const { data } = Manifest.safeParse(json(text));
  if (data === undefined || canonicalJson(data) !== text) return undefined;
  const { sum, ...plain } = data;
  return sum === hash(canonicalJson(plain)) ? data : undefined;
};

const json = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
};

/** Checks a pack against itself, and against lines that somebody keeps outside: its files, chains, forms, proofs. */
export const checkPack = ({ files, lines = [], now, hash }: Wanted): readonly HistoryFault[] => {
  const listed = files.get("manifest.json");
  if (listed === undefined) return [{ kind: "fileMissing", of: "manifest.json", at: "" }];
  const manifest = manifestIn(listed, hash);
  if (manifest === undefined) return [{ kind: "fileChanged", of: "manifest.json", at: "" }];
  const faults = checkFiles(files, manifest, hash);
  const histories = z.array(PackHistory).safeParse(json(files.get("history.json"))).data;
  const anchors = PackAnchors.safeParse(json(files.get("anchors.json"))).data;
  if (histories === undefined || anchors === undefined) return faults;
  const content = { files, lines, now, hash, histories, anchors };
  return [
    ...faults,
    ...checkContent(content),
    ...checkDecisions(files.get("decisions.json"), histories, `application#${manifest.application}`),
    ...unproved(histories, anchors, now),
  ];
};

const checkFiles = (files: Wanted["files"], manifest: Manifest, hash: Hash): readonly HistoryFault[] => {
  const faults: HistoryFault[] = [];
  for (const path of new Set([...Object.keys(manifest.files), ...Object.keys(required)])) {
    const content = files.get(path);
    if (content === undefined) faults.push({ kind: "fileMissing", of: path, at: "" });
    else if (path in manifest.files && hash(content) !== manifest.files[path])
      faults.push({ kind: "fileChanged", of: path, at: "" });
  }
  for (const path of files.keys())
    if (path !== "manifest.json" && !(path in manifest.files)) faults.push({ kind: "fileAdded", of: path, at: "" });
  for (const [path, schema] of Object.entries(required)) {
    const content = files.get(path);
    if (content !== undefined && !schema.safeParse(json(content)).success)
      faults.push({ kind: "fileUnreadable", of: path, at: "" });
  }
  return faults;
};

const checkContent = ({ files, lines = [], hash, histories, anchors }: Content): readonly HistoryFault[] => [
  ...histories.flatMap(({ subject, record, entries }) =>
    checkChain({ subject, record, entries: entries.map((entry, place) => ({ ...entry, place })), hash }),
  ),
  ...checkBound(files, histories, hash),
  ...checkProofs(anchors, histories, hash),
  ...checkPackChain(anchors.chain, lines, hash),
];

/** The decisions are those the application's own steps tell of; a pack without these is of nothing. */
const checkDecisions = (
  text: string | undefined,
  histories: readonly PackHistory[],
  subject: string,
): readonly HistoryFault[] => {
  const entries = histories.find((history) => history.subject === subject)?.entries ?? [];
  if (entries.length === 0) return [{ kind: "recordGone", of: subject, at: "history.json" }];
  const { data: listed } = PackDecisions.safeParse(json(text));
  if (listed === undefined) return [];
  const told = decisionsOf(entries.map(({ body }) => body)).map((each) => each && canonicalJson(each));
  const said = listed.map(({ by: { unit: _, ...by }, ...rest }) => canonicalJson({ ...rest, by }));
  const at = Array.from({ length: Math.max(told.length, said.length) }, (_, n) => n).find((n) => told[n] !== said[n]);
  return at === undefined
    ? []
    : [{ kind: "decisionChanged", of: subject, at: entries[at]?.sk ?? `decisions.json ${at}` }];
};

/** Forms and evidence must be those that the histories bind. */
const checkBound = (files: Wanted["files"], histories: readonly PackHistory[], hash: Hash): readonly HistoryFault[] => {
  const bound = new Set(
    histories.flatMap(({ entries }) =>
      entries.flatMap(({ body }) => Object.entries((body as { binds?: object } | null)?.binds ?? {}).map(String)),
    ),
  );
  const faults: HistoryFault[] = [];
  for (const [path, text] of files) {
    if (!path.startsWith("forms/")) continue;
    const { data } = PackForm.safeParse(json(text));
    const isBound =
      data !== undefined && bound.has(`form#${data.formVersion},${hashOfShown(data.fields as ShownField[], hash)}`);
    if (!isBound) faults.push({ kind: "formChanged", of: path, at: String(data?.formVersion ?? "") });
  }
  for (const { list, evidence } of PackPublicity.safeParse(json(files.get("publicity.json"))).data ?? [])
    for (const piece of evidence) {
      const { what } = (piece["shows"] ?? {}) as { what?: string };
      if (!bound.has(`evidence#${what},${hash(canonicalJson(piece))}`))
        faults.push({ kind: "fileChanged", of: "publicity.json", at: `${list} ${what ?? ""}` });
    }
  return faults;
};

const checkProofs = (
  { chain, proofs }: PackAnchors,
  histories: readonly PackHistory[],
  hash: Hash,
): readonly HistoryFault[] =>
  proofs.flatMap((proved): readonly HistoryFault[] => {
    const anchor = chain.find(({ day }) => day === proved.day);
    const isProved = anchor !== undefined && rootFrom(leafOf(proved, hash), proved.proof, hash) === anchor.root;
    if (!isProved) return [{ kind: "proofBroken", of: proved.of, at: proved.day }];
    const entries = histories.find(({ subject }) => subject === proved.of)?.entries ?? [];
    return entries.some(({ body }) => (body as { hash?: unknown } | null)?.hash === proved.head)
      ? []
      : [{ kind: "tailCutSinceAnchor", of: proved.of, at: proved.day }];
  });

/** Nights within which the house takes a history up; what is older than that must be proved. */
const provedWithinDays = 4;
const dayMs = 86_400_000;

/**
 * The first entry of each history that no proof stands for although it is old enough. Age is told by the verifier's clock:
 * what a pack says of the time it was made is no better than the pack. A step of a day to come is not believed either.
 */
const unproved = (histories: readonly PackHistory[], { proofs }: PackAnchors, now: string): readonly HistoryFault[] =>
  histories.flatMap(({ subject, entries }): readonly HistoryFault[] => {
    const heads = new Set(proofs.filter(({ of }) => of === subject).map(({ head }) => head));
    const covered = entries.findLastIndex(({ body }) => heads.has(String((body as { hash?: unknown } | null)?.hash)));
    const open = entries.slice(covered + 1).find(({ body }) => {
      const at = (body as { event?: { at?: unknown } } | null)?.event?.at;
      const age = Date.parse(now) - Date.parse(String(at));
      return !(age >= -dayMs && age <= provedWithinDays * dayMs);
    });
    return open === undefined ? [] : [{ kind: "entryUnproved", of: subject, at: open.sk }];
  });

/** The anchors of a pack begin in the midst; from there each follows the one before. */
const checkPackChain = (
  chain: PackAnchors["chain"],
  lines: readonly { readonly day: string; readonly hash: string }[],
  hash: Hash,
): readonly HistoryFault[] => [
  ...chain.flatMap((anchor, position): readonly HistoryFault[] => {
    const before = chain[position - 1];
    if (anchorHash(anchor, hash) !== anchor.hash) return [{ kind: "anchorChanged", of: anchor.day, at: anchor.hash }];
    return before === undefined || anchor.previous === before.hash || anchorHash(before, hash) !== before.hash
      ? []
      : [{ kind: "anchorMissing", of: before.day, at: anchor.day }];
  }),
  ...lines.flatMap((line): readonly HistoryFault[] => {
    const anchor = chain.find(({ day }) => day === line.day);
    if (anchor === undefined) return [{ kind: "lineUnreached", of: line.day, at: chain.at(-1)?.day ?? "" }];
    return anchor.hash === line.hash ? [] : [{ kind: "anchorChanged", of: line.day, at: anchor.hash }];
  }),
];

type Wanted = {
  readonly files: ReadonlyMap<string, string>;
  /** Anchors somebody keeps outside the machine; each must be of a day that the pack's own anchors reach. */
  readonly lines?: readonly { readonly day: string; readonly hash: string }[];
  /** The verifier's own time. */
  readonly now: string;
  readonly hash: Hash;
};
type Content = Wanted & { readonly histories: readonly PackHistory[]; readonly anchors: PackAnchors };
