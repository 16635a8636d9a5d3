import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkHistory } from "../../functions/schedules/check-history.ts";
import { planTownship } from "../../local/demo/plan.ts";
import { demoStart } from "../../local/local-system.ts";
import { outcomeOf, outcomePlanned } from "../../local/play/outcome.ts";
import { playTerm } from "../../local/play/term.ts";
import { seedDemoCounty } from "../../local/seed.ts";
import { type Account, startAccount } from "./account/account.ts";
import { type CountyInAccount, countyIn } from "./account/county.ts";
import { allExecutions } from "./account/executions.ts";
import { heldOutside } from "./account/outside/held.ts";
import { type Elsewhere, startElsewhere } from "./account/outside/processes.ts";

const township = "永和镇";
const school = "1161991401";
/** One application of each fate. */
const planned = [...Map.groupBy(planTownship(township), ({ form, fate }) => `${form.pupil.schoolCode} ${fate}`)]
  .filter(([kind]) => kind.startsWith(school))
  .flatMap(([, alike]) => alike.slice(0, 1));

// A term more than CI has time for; `npm run test:parity` plays it.
describe.skipIf(process.env["CI"] === "true")("where every service is somewhere else", () => {
  const faults: string[] = [];
  const onFault = (fault: string): void => void faults.push(fault);
  let elsewhere: Elsewhere;
  let account: Account;
  let county: CountyInAccount;

  beforeAll(async () => {
    elsewhere = await startElsewhere();
    account = await startAccount({ start: demoStart, onFault, environment: elsewhere.environment });
    county = countyIn(account, "619901", onFault);
    await seedDemoCounty(county.deps, [township]);
  }, 600_000);
  // The last one is called first; each is called whatever became of the others.
  afterAll(() => elsewhere?.close());
  afterAll(() => account?.close());
  afterAll(() => county?.close());

  test("applications of every fate end as planned", async () => {
    await playTerm(county, planned, () => undefined);

    expect(await outcomeOf(county.deps, "2026-2027-1", [school])).toEqual(outcomePlanned(planned));
  }, 600_000);

  test("nothing failed or was refused, and the histories hold", async () => {
    await county.runRoutine();
    await county.settled();
    await checkHistory(county.deps);
    const executions = await allExecutions(account);

    expect(faults).toEqual([]);
    expect(await county.deps.anchors.lastCheck()).toMatchObject({ found: 0, faults: [] });
    expect(await county.deps.sweeps.get()).toMatchObject({ suspects: [], repaired: [], toldNow: 0, broken: [] });
    expect(account.gate.denied()).toEqual([]);
    expect(account.gate.faults()).toEqual([]);
    expect(executions.length).toBeGreaterThan(planned.length);
    expect(executions.filter(({ status }) => status !== "SUCCEEDED")).toEqual([]);
  }, 300_000);

  test("nothing that the run has made anywhere is left there", async () => {
    const during = await heldOutside(elsewhere.environment);
    await county.close();
    await account.close();
    const after = await heldOutside(elsewhere.environment);

    expect(Object.entries(during).filter(([, held]) => held.length === 0)).toEqual([]);
    expect(Object.entries(after).filter(([, held]) => held.length > 0)).toEqual([]);
  }, 300_000);
});
