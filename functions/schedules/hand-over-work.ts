import { holdsOn } from "../../domain/absence/absence.ts";
import { handOverWork } from "../absence/hand-over-work.ts";
import type { Dependencies } from "../dependencies.ts";
import { awayNow } from "../repositories/away.ts";
import { goingOn } from "./going-on.ts";

/** Hands over what is open with anybody who is away today: absences begin, and a task may have slipped in beside a declaration. */
export const handOverWorkHandler = (deps: Dependencies) => async (): Promise<void> => {
  const { absences, today } = await awayNow(deps);
  for (const absence of absences.filter((each) => holdsOn(each, today)))
    await goingOn(deps, "hand-over-work", () => handOverWork(deps, { staffId: absence.staffId, why: absence.cause }));
};
