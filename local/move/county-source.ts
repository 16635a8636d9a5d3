import type { Instant } from "../../domain/calendar/time.ts";
import type { Keys } from "../../functions/dependencies.ts";
import type { MovedItem } from "./move-file.ts";

/** The readers of the history, by the names under which they keep how far they are. */
export const readers = ["dispatch-events", "send-notices"] as const;

/** Where a county's records lie that it leaves, and the way to close it. */
export type CountySource = {
  readonly county: string;
  readonly from: "directory" | "table";
  /** Makes sure that nobody writes any more; an export that follows sees one moment. */
  readonly still: () => Promise<void>;
  /** Whether the house is shut by now, however the export ends. */
  readonly isShut: () => boolean;
  readonly items: () => AsyncIterable<MovedItem>;
  /** Keeps the house from going on by accident once the county is out of it; throws when it was opened meanwhile. */
  readonly leave: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Bytes by key, sealed by the county's keys wherever they lie. */
export type SealedFiles = {
  readonly read: (key: string) => Promise<Uint8Array | undefined>;
  /** The keys by which they are sealed as they are read; absent where they lie sealed. */
  readonly sealedBy?: Keys;
};

/** Told how far a move has come. */
export type MoveProgress = (what: string, done: number) => void;

/** Gives the time of a house whose clock may be a demo's. */
export type Now = () => Instant;

/**
 * What stays behind: how often somebody asked lately, how far a routine has walked through a store of another order, what
 * the sweep thinks of executions nobody carries on, and the transfer itself.
 */
export const staysBehind = ({ pk, sk }: Pick<MovedItem, "pk" | "sk">): boolean => {
  const [, partition = ""] = pk.split("#");
  if (partition === "quota" || partition === "routine") return true;
  return partition === "county" && (sk === "sweep" || sk === "transfer");
};
