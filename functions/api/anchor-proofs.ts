import { addDays, type Day, dayOf } from "../../domain/calendar/time.ts";
import { type Anchor, type AnchorPage, headProof } from "../../domain/history/anchor.ts";
import type { PackAnchors } from "../../domain/history/pack.ts";
import type { Dependencies } from "../dependencies.ts";
import { allPages } from "../repositories/all-pages.ts";
import type { HistoryEntry } from "../repositories/record-store.ts";

/** Nights after which an entry is taken up at the latest, while the house is up. */
const nightsLooked = 4;

/** The anchors that vouch for these histories, from the first of them to the latest there is, each head with its proof. */
export const anchorProofs = async (
  deps: Dependencies,
  histories: readonly { readonly of: string; readonly entries: readonly HistoryEntry[] }[],
): Promise<PackAnchors> => {
  const proofs: PackAnchors["proofs"] = [];
  for (const { of, entries } of histories)
    for (const night of nightsAfter(entries)) {
      const anchor = await deps.anchors.find(night);
      const page = anchor && (await pageWith(deps, anchor, of));
      const head = page?.heads.find((each) => each.of === of);
      const proof = page && headProof(anchor, page, { of, hash: deps.keys.hash });
      if (head && proof) proofs.push({ ...head, day: night, proof: [...proof] });
    }
  const first = proofs.map(({ day }) => day).sort()[0];
  return { chain: first === undefined ? [] : await chainFrom(deps, first), proofs };
};

/** The nights in whose anchor an entry of these can stand. */
const nightsAfter = (entries: readonly HistoryEntry[]): readonly Day[] => {
  const days = new Set(entries.map(({ event }) => dayOf(event.at)));
  return [
    ...new Set([...days].flatMap((day) => Array.from({ length: nightsLooked }, (_, n) => addDays(day, n)))),
  ].sort();
};

/** The heads of an anchor lie in order over its pages, so the one that can hold a record is found by halving. */
const pageWith = async (deps: Dependencies, { day, pages }: Anchor, of: string): Promise<AnchorPage | undefined> => {
  for (let low = 0, high = pages.length - 1; low <= high; ) {
    const middle = Math.floor((low + high) / 2);
    const page = await deps.anchors.page(day, middle);
    const [first, last] = [page?.heads[0], page?.heads.at(-1)];
    if (page === undefined || first === undefined || last === undefined) return undefined;
    if (of < first.of) high = middle - 1;
    else if (of > last.of) low = middle + 1;
    else return page;
  }
  return undefined;
};

const chainFrom = async (deps: Dependencies, first: string): Promise<PackAnchors["chain"]> => {
  const chain: PackAnchors["chain"] = [];
  for await (const anchors of allPages(deps.anchors.all)) {
    for (const { kind: _, record: __, pages: ___, ...said } of anchors) if (said.day >= first) chain.unshift(said);
    if (anchors.some(({ day }) => day < first)) break;
  }
  return chain;
};
