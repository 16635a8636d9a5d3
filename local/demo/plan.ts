import type { ApplicationForm } from "../../domain/application/application-form.ts";
import { Fen, noFen, sumFen } from "../../domain/money/fen.ts";
import { amountFor } from "../../domain/programme/amount-for.ts";
import { type Admission, RuleVersion } from "../../domain/programme/rule-set.ts";
import { demoCampaign } from "./campaign.ts";
import { endings, type Fate } from "./fates.ts";
import { formFor } from "./form.ts";
import type { AidedCategory } from "./need-shares.ts";
import { randomFrom, shuffled } from "./random.ts";
import { rosterOf } from "./roster.ts";
import { schoolPlans } from "./school-plan.ts";
import { townships } from "./townships.ts";
import { fatesIn } from "./units.ts";

/** An application of the demo campaign before anybody has sent it. */
export type PlannedApplication = {
  readonly pupilId: string;
  readonly form: ApplicationForm;
  readonly fate: Fate;
  /** What the campaign's rules grant if the fate comes true, in fen per term (freshmen: once); nothing unless approved. */
  readonly amount: Fen;
  /** Where an aided freshman goes, on which the amount depends; the form does not ask it. */
  readonly admission?: Admission;
};

/** Fates in an order that looks like chance; taken one by one as the applications come. */
const dealt = (counts: Record<Fate, number>, fates: readonly Fate[], seed: string): IterableIterator<Fate> =>
  shuffled(
    fates.flatMap((fate) => Array<Fate>(counts[fate]).fill(fate)),
    seed,
  ).values();

/**
 * Everybody of a township who applies, school by school and class by class, with the form and what becomes of it
 * (domain §10.2, §10.3, §10.5); forms are made one at a time. Families whose application fails claim a category no list
 * proves. Throws if the county has no such township.
 */
export function* planTownship(name: string): Generator<PlannedApplication> {
  const township = townships.find((each) => each.name === name);
  if (township === undefined) throw new Error(`安禾县 has no township ${name}`);
  const counts = fatesIn(township);
  const good = dealt(counts, ["approved", "returnedThenApproved"], `approved ${township.slug}`);
  const bad = dealt(counts, endings, `failing ${township.slug}`);
  for (const school of schoolPlans.filter((each) => each.township === township)) {
    for (const entry of rosterOf(school)) {
      const { pupil, standing } = entry;
      if (standing.is === "none") continue;
      const aided = standing.is === "aided";
      const category = aided ? standing.category : unprovedClaim(pupil.id);
      const fate = (aided ? good : bad).next();
      if (fate.done) throw new Error(`more applications than fates in ${name}`);
      const form = formFor({ entry, category, township });
      yield { pupilId: pupil.id, form, fate: fate.value, ...(aided ? grantFor(form, standing) : { amount: noFen }) };
    }
  }
}

const ruleVersion = RuleVersion.parse(demoCampaign.ruleVersion);

const grantFor = (form: ApplicationForm, { admission }: { readonly admission?: Admission }) => {
  const facts = { ruleVersion, pupil: form.pupil, ...(admission ? { admission } : {}) };
  const amounts = form.programmes.codes.map((programme) => Fen.parse(amountFor({ ...facts, programme })));
  return { amount: sumFen(amounts), ...(admission ? { admission } : {}) };
};

const unprovedClaim = (pupilId: string): AidedCategory =>
  randomFrom(`claim ${pupilId}`).pick<AidedCategory>(["OTHER_HARDSHIP", "LOW_INCOME_EDGE"]);
