import type { Stage } from "../county/school.ts";
import type { InspectedUnit } from "../supervision/grid.ts";
import { accuracyIndicators } from "./accuracy-indicators.ts";
import { dropoutIndicators } from "./dropout-indicators.ts";
import { fundsIndicators } from "./funds-indicators.ts";
import { helpIndicators } from "./help-indicators.ts";
import type { Indicator } from "./indicator.ts";
import { processIndicators } from "./process-indicators.ts";
import { projectIndicators } from "./project-indicators.ts";

/** Everything an inspection may look at: I01 to I40 of domain §6.5, in their order. */
export const indicators: readonly Indicator[] = [
  ...processIndicators,
  ...accuracyIndicators,
  ...fundsIndicators,
  ...dropoutIndicators,
  ...helpIndicators,
  ...projectIndicators,
].toSorted((one, other) => (one.id < other.id ? -1 : 1));

const byId: ReadonlyMap<string, Indicator> = new Map(indicators.map((indicator) => [indicator.id, indicator]));

/** An indicator by its id, e.g. `I01`. */
export const indicatorById = (id: string): Indicator | undefined => byId.get(id);

/** Which of these indicators are looked at in a unit of this form that teaches these stages; the others have no meaning there. */
export const askedOf = (ids: readonly string[], { form, stages }: Looked): readonly string[] =>
  ids.filter((id) => {
    const indicator = indicatorById(id);
    return (
      indicator?.appliesTo.includes(form) === true &&
      (indicator.stages === undefined || indicator.stages.some((stage) => stages.includes(stage)))
    );
  });

type Looked = { readonly form: InspectedUnit["form"]; readonly stages: readonly Stage[] };
