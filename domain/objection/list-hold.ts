import type { AidList } from "../publicity/aid-list.ts";
import { concernsWholeList, type Objection } from "./objection.ts";

const unsigned: readonly AidList["status"][] = ["posted", "stopped", "takenDown"];

/**
 * Whether an objection keeps the list from being signed until it is answered: it came in time, concerns the list as a
 * whole, and the list still waits for a signature. A complaint holds nothing (domain §2.7).
 */
export const holdsList = (objection: Pick<Objection, "nature" | "about">, list: AidList): boolean =>
  objection.nature === "objection" && concernsWholeList(objection) && unsigned.includes(list.status);

/** The list with one answer more to wait for. */
export const heldList = (list: AidList): AidList => ({ ...list, objections: (list.objections ?? 0) + 1 });

/** The list once this objection, until now undecided, is answered or not admitted. */
export const freedList = (list: AidList, { holds, status }: Pick<Objection, "holds" | "status">): AidList =>
  holds === "list" && (status === "received" || status === "investigating")
    ? { ...list, objections: Math.max(0, (list.objections ?? 0) - 1) }
    : list;
