import { dayOf, weekdayOf } from "../../domain/calendar/time.ts";
import { type Anchor, type AnchoredHead, type AnchorNote, anchorOf, pagesOf } from "../../domain/history/anchor.ts";
import type { DomainEvent } from "../../domain/history/domain-event.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import type { Dependencies } from "../dependencies.ts";
import { tellKeepers } from "../notices/tell-keepers.ts";
import { allPages } from "../repositories/all-pages.ts";
import { commitChange } from "../repositories/unit-of-work.ts";
import { sideBySide } from "../side-by-side.ts";

const atOnce = 16;
const removedAtOnce = 90;
const monday = 1;

/**
 * Anchors every history that grew since the last night: the heads lie in pages, and one hash stands for all of them and for
 * every anchor before. A head that is anchored twice, after a fault, says the same twice.
 */
export const anchorHistoryHandler = (deps: Dependencies) => async (): Promise<void> => {
  const at = deps.clock.now();
  const day = dayOf(at);
  const notes: AnchorNote[] = [];
  for await (const page of allPages(deps.anchors.notes)) notes.push(...page);
  const anchor = await commitAnchor(deps, { day, at, heads: await headsIn(deps, notes) });
  if (anchor === undefined) return;
  for (let n = 0; n < notes.length; n += removedAtOnce)
    await deps.store.commit({ save: [], remove: notes.slice(n, n + removedAtOnce), emit: [] });
  if (weekdayOf(day) === monday) await tellKeepers(deps, { about: "historyAnchored", id: day });
};

/** Undefined when the day has its anchor already. */
const commitAnchor = async (
  deps: Dependencies,
  { day, at, heads }: Pick<Anchor, "day" | "at"> & { readonly heads: readonly AnchoredHead[] },
): Promise<Anchor | undefined> => {
  const [before] = (await deps.anchors.all({ limit: 1 })).records;
  if (before !== undefined && before.day >= day) return undefined;
  // The pages come first: an anchor that is there is whole.
  await sideBySide([...pagesOf(heads).entries()], atOnce, ([page, pageHeads]) =>
    commitChange(deps, async () => {
      const record = (await deps.anchors.page(day, page))?.record ?? unrecorded;
      return { save: [{ kind: "anchorPage", record, day, page, heads: [...pageHeads] }], emit: [] };
    }),
  );
  const anchor: Anchor = {
    kind: "anchor",
    record: unrecorded,
    ...anchorOf({ day, at, heads, before, hash: deps.keys.hash }),
  };
  return (await deps.store.commit({ save: [anchor], emit: [] })) === "committed" ? anchor : undefined;
};

const headsIn = async (deps: Dependencies, notes: readonly AnchorNote[]): Promise<readonly AnchoredHead[]> => {
  const subjects = new Map(
    notes.flatMap(({ subjects: told }) => told.map((subject) => [`${subject.kind}#${subject.id}`, subject] as const)),
  );
  const found = await sideBySide([...subjects], atOnce, async ([of, subject]) => {
    const stand = await deps.store.standOf(subject as DomainEvent["subject"]);
    return stand === undefined || stand.head === "" ? [] : [{ of, version: stand.version, head: stand.head }];
  });
  return found.flat();
};
