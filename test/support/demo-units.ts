import { generateCounty } from "../../local/demo/county.ts";

/** The 23 units of the whole demo county that are inspected twice a year (domain §10.1). */
export const demoUnits = generateCounty().grid.units;
