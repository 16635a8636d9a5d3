import type { KnownValue } from "../../domain/indicator/known-value.ts";
import type { InspectedUnit } from "../../domain/supervision/grid.ts";
import type { Dependencies } from "../dependencies.ts";

/** What the county's own records say of a unit now, for those of the indicators asked that they can say anything of. */
export const knownValues = async (_deps: Dependencies, _of: Asked): Promise<readonly KnownValue[]> => [];

type Asked = {
  readonly unit: InspectedUnit;
  /** Ids of the indicators asked for. */
  readonly indicators: readonly string[];
};
