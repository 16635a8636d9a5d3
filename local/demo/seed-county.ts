import type { Campaign } from "../../domain/campaign/campaign.ts";
import type { County } from "../../domain/county/county.ts";
import type { Pupil } from "../../domain/county/pupil.ts";
import type { School } from "../../domain/county/school.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { Guarantee } from "../../domain/responsibility/guarantee.ts";
import type { HelpTally } from "../../domain/responsibility/help-tally.ts";
import type { SupervisionGrid } from "../../domain/supervision/grid.ts";
import type { TaskItem } from "../../domain/task-book/task-item.ts";
import { generateCounty } from "./county.ts";
import { helpPairs } from "./help-pairs.ts";

/** A record of the demo county as it stands before the first application. */
export type SeedEntity =
  | Campaign
  | County
  | Guarantee
  | HelpTally
  | Pupil
  | School
  | StaffMember
  | SupervisionGrid
  | TaskItem;

/** One commit takes at most 100 writes; a record of ours may cost two. */
const batchSize = 45;

type Keys = { readonly pupilKeyOf: (pupil: Pupil) => string };

function* entitiesOf({ pupilKeyOf }: Keys, chosen: readonly string[] | undefined): Generator<SeedEntity> {
  const { county, campaign, schools, staff, grid, taskBook, pupilsOf } = generateCounty(
    chosen ? { townships: chosen } : {},
  );
  yield* staff;
  yield* schools;
  for (const school of schools) {
    const pupils = [...pupilsOf(school.code)];
    yield* pupils;
    const staffIds = staff.filter(({ unitName }) => unitName === school.name).map(({ id }) => id);
    yield* helpPairs({ school, staffIds, pupils, pupilKeyOf });
  }
  yield grid;
  yield* taskBook;
  yield campaign;
  // The county comes last: whoever finds it finds everything else.
  yield county;
}

/** The county's records in batches of at most 45, each small enough for one commit; all townships unless some are chosen. */
export function* seedEntities(keys: Keys, chosen?: readonly string[]): Generator<readonly SeedEntity[]> {
  let batch: SeedEntity[] = [];
  for (const entity of entitiesOf(keys, chosen)) {
    batch.push(entity);
    if (batch.length === batchSize) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
