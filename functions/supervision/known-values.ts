import type { Instant } from "../../domain/calendar/time.ts";
import { countAid, notFullyAided } from "../../domain/indicator/count-aid.ts";
import { countLists, isPast } from "../../domain/indicator/count-lists.ts";
import { countMissed } from "../../domain/indicator/count-makeups.ts";
import { countSignatures } from "../../domain/indicator/count-signatures.ts";
import type { IndicatorId } from "../../domain/indicator/indicator.ts";
import { type Counted, knownValue, together } from "../../domain/indicator/known.ts";
import type { KnownValue } from "../../domain/indicator/known-value.ts";
import type { RegisteredPupil } from "../../domain/makeup/missed-pupils.ts";
import { gapsOf } from "../../domain/responsibility/gaps.ts";
import type { Occasion } from "../../domain/shared/occasion.ts";
import type { InspectedUnit } from "../../domain/supervision/grid.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { sideBySide } from "../side-by-side.ts";
import { countedHelp, helpOfSchool } from "./help-of-school.ts";

const schoolsAtOnce = 3;
const pupilsAtOnce = 8;
const listsAtOnce = 8;

type Counts = { readonly [id in IndicatorId]?: Counted };
type AtSchool = { readonly code: string; readonly campaign: Occasion["campaign"] };

/**
 * What the county's own records say of a unit now, for those of the indicators asked that they can say anything of. A school
 * costs one query for each 500 of its proved pupils, applications and cases, one for its lists and one for each of them, and
 * two reads for each pupil whose aid its own applications do not show; nothing is scanned.
 */
export const knownValues = async (deps: Dependencies, { unit, indicators }: Asked): Promise<readonly KnownValue[]> => {
  const { campaign, now } = await occasionOf(deps);
  const asks = (...ids: readonly IndicatorId[]) => ids.some((id) => indicators.includes(id));
  const ofSchools = await sideBySide(unit.schoolCodes, schoolsAtOnce, async (code): Promise<Counts> => {
    const at = { code, campaign };
    return {
      ...(asks("I01", "I02", "I03", "I05") ? await aidAt(deps, at) : {}),
      ...(asks("I04") ? { I04: await listsAt(deps, at) } : {}),
    };
  });
  const gaps = asks("I13") ? await gapsAt(deps, unit, now) : undefined;
  return indicators.flatMap((indicator) => {
    if (gaps && indicator === "I13") return knownValue({ indicator, ...gaps }) ?? [];
    const counts = ofSchools.flatMap((each) => each[indicator as IndicatorId] ?? []);
    return counts.length === 0 ? [] : (knownValue({ indicator, counted: together(counts), asOf: now }) ?? []);
  });
};

/** Coverage, missed children and signatures of one school. */
const aidAt = async (deps: Dependencies, { code, campaign }: AtSchool): Promise<Counts> => {
  const [register, applications, cases] = await Promise.all([
    allRecords((page) => deps.pupils.provedOf(code, page)),
    allRecords((page) => deps.applications.ofSchool({ campaignId: campaign.id, schoolCode: code, ...page })),
    allRecords((page) => deps.makeups.ofSchool(campaign.id, code, page)),
  ]);
  const pupils = register.map((pupil): RegisteredPupil => ({ pupilKey: deps.store.pupilKeyOf(pupil), pupil }));
  const quiet = await deps.pupils.quiet(pupils.map(({ pupilKey }) => pupilKey));
  const known = { pupils, quiet, ruleVersion: campaign.ruleVersion };
  const elsewhere = await sideBySide(notFullyAided({ ...known, applications }), pupilsAtOnce, ({ pupilKey }) =>
    deps.applications.ofPupil(pupilKey, campaign.id),
  );
  const aid = countAid({ ...known, applications: [...applications, ...elsewhere.flat()] });
  return {
    I01: aid.pupils,
    I02: aid.aids,
    I03: { numerator: countMissed(cases), denominator: aid.pupils.denominator },
    I05: countSignatures(applications),
  };
};

/** The publicity of one school's lists. */
const listsAt = async (deps: Dependencies, { code, campaign }: AtSchool): Promise<Counted> => {
  const lists = (await deps.lists.ofScope(campaign.id, "school", code)).filter(isPast);
  return countLists(
    await sideBySide(lists, listsAtOnce, async (list) => ({ list, evidence: await deps.evidence.of(list.id) })),
  );
};

/** Schools without a contact and registered-poor pupils without a person of their own, as they were counted last. */
const gapsAt = async (deps: Dependencies, { schoolCodes }: InspectedUnit, now: Instant) => {
  const [grid, counted] = await Promise.all([deps.grid.get(), deps.helpTallies.findMany(schoolCodes)]);
  if (grid === undefined) return undefined;
  const uncounted = schoolCodes.filter((code) => !counted.some(({ schoolCode }) => schoolCode === code));
  const fresh = await sideBySide(uncounted, schoolsAtOnce, async (code) => {
    const [school, help] = await Promise.all([deps.schools.find(code), helpOfSchool(deps, code)]);
    return school ? [countedHelp(deps, school, help)] : [];
  });
  const tallies = [...counted, ...fresh.flat()];
  const { schools, withoutContact, pupils, unnamed } = gapsOf({ schoolCodes, contacts: grid.contacts, tallies });
  const asOf = tallies.reduce((oldest, tally) => (tally.asOf < oldest ? tally.asOf : oldest), now);
  return { counted: { numerator: withoutContact + unnamed, denominator: schools + pupils }, asOf };
};

type Asked = {
  readonly unit: InspectedUnit;
  /** Ids of the indicators asked for. */
  readonly indicators: readonly string[];
};
