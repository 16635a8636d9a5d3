import { hash as nodeHash } from "node:crypto";
import * as fc from "fast-check";
import type { FoundEntry, FoundRecord } from "../../../domain/history/check-chain.ts";
import { entryHash, entryKey, stateHash } from "../../../domain/history/entry.ts";

/** SHA-256 in hex. */
export const sha256 = (text: string): string => nodeHash("sha256", text);

/** The record all these histories are of. */
export const subject = "application#SQ2026202712345678-1";

/** A history as the office would have written it: so many entries at each version, and the record they lead to. */
const historyOf = (versions: readonly number[]) => {
  const entries: (FoundEntry & { readonly body: { readonly hash: string } })[] = [];
  let head = "";
  let version = 0;
  for (const count of versions) {
    version += 1;
    for (let index = 0; index < count; index += 1) {
      const event = {
        type: "ReviewApproved",
        subject: { kind: "application", id: "SQ2026202712345678-1" },
        at: `2026-09-${String(version).padStart(2, "0")}T01:00:00.000Z`,
        actor: { role: "PRINCIPAL", id: "staff-0001" },
        words: { stage: "schoolCheck", amount: version * 100 },
      };
      // Of several entries of one save the last one binds the record.
      const binds: { readonly record?: string } = index === count - 1 ? { record: sha256(`state ${version}`) } : {};
      const said = { event, version, index, previous: head, binds };
      head = entryHash(said, sha256);
      entries.push({ sk: entryKey(version, index), place: entries.length, body: { ...said, hash: head } });
    }
  }
  const record: FoundRecord = { version, head, state: sha256(`state ${version}`) };
  return { entries, record };
};

/** Small histories of at least so many entries; a save may tell of several things. */
export const aHistory = (least: number) =>
  fc.array(fc.integer({ min: 1, max: 3 }), { minLength: least, maxLength: 7 }).map(historyOf);

/** A proof of erasure of these records as it lies in an export: the record and the one entry that binds it. */
export const anErasureOf = (subjects: readonly string[]) => {
  const state = { kind: "erasure", id: "XH2026", histories: subjects.map(sha256) };
  const event = {
    type: "DataErased",
    subject: { kind: "erasure", id: "XH2026" },
    at: "2026-01-01T01:00:00.000Z",
    actor: { role: "SYSTEM", id: "system" },
    words: {},
  };
  const said = { event, version: 1, index: 0, previous: "", binds: { record: stateHash(state, sha256) } };
  const head = entryHash(said, sha256);
  const pk = "619901#erasure#XH2026";
  return [
    { pk, sk: "case", version: 1, body: { ...state, head } },
    { pk, sk: entryKey(1, 0), version: null, body: { ...said, hash: head } },
  ];
};
