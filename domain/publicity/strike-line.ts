import type { Entity } from "../shared/entity.ts";
import type { AidList, ListLine } from "./aid-list.ts";

/** The list and line after a line has left it; the posted serial numbers stay as they are. */
export const struck = (list: AidList, line: ListLine, as: "struck" | "returned"): readonly Entity[] => {
  if (line.status === "struck" || line.status === "returned") return [];
  return [
    { ...line, status: as },
    {
      ...list,
      lines: list.lines - 1,
      amount: list.amount - line.amount,
      held: list.held - (line.status === "held" ? 1 : 0),
      late:
        list.late -
        (line.status === "listed" && line.signature > list.signatures.length && list.signatures.length > 0 ? 1 : 0),
    },
  ];
};
