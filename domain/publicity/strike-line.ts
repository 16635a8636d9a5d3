import type { AidList, ListLine } from "./aid-list.ts";
import { departed } from "./small-groups.ts";

/** The list and line after the line has left it, unchanged if it had left before; the posted serial numbers stay as they are. */
export const struck = (
  list: AidList,
  line: ListLine,
  as: "struck" | "returned",
): { readonly list: AidList; readonly line: ListLine } => {
  if (line.status === "struck" || line.status === "returned") return { list, line };
  const isLate = line.status === "listed" && line.signature > list.signatures.length && list.signatures.length > 0;
  return {
    line: { ...line, status: as },
    list: {
      ...list,
      lines: list.lines - 1,
      amount: list.amount - line.amount,
      held: list.held - (line.status === "held" ? 1 : 0),
      late: list.late - (isLate ? 1 : 0),
      crowd: departed(list.crowd, { ...line, level: list.level }),
    },
  };
};
