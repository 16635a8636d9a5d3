import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes the better part of a minute and more, the longest first. */
const long = [
  "browser/pages",
  "parity/campaign",
  "browser/refused-forms",
  "parity/county-on-dynamodb",
  "faults/county-kill",
  "parity/elsewhere",
  "journeys/half-year",
  "parity/moved-county",
  "journeys/township-term",
  "browser/happy-path",
  "journeys/re-recognition",
  "real/history-reader",
  "faults/clean-stop",
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = long.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return place < 0 ? long.length : place;
};

/**
 * Begins with what takes longest, so that no core idles at the end while another one is still at it. Vitest does so by itself
 * where it has run before; on a fresh clone it goes by the size of files, which says little here.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = Map.groupBy(sorted, ({ project }) => project.name);
    return [...projects.values()].flatMap((own) => own.toSorted((one, other) => placeOf(one) - placeOf(other)));
  }
}
