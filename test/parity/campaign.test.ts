import { afterAll, beforeAll, expect, test } from "vitest";
import { checkHistory } from "../../functions/schedules/check-history.ts";
import { planTownship } from "../../local/demo/plan.ts";
import { schoolPlans } from "../../local/demo/school-plan.ts";
import { demoStart } from "../../local/local-system.ts";
import { outcomeOf, outcomePlanned } from "../../local/play/outcome.ts";
import { playTerm } from "../../local/play/term.ts";
import { seedDemoCounty } from "../../local/seed.ts";
import { type Account, startAccount } from "./account/account.ts";
import { countsOf } from "./account/counts.ts";
import { type CountyInAccount, countyIn } from "./account/county.ts";
import { allExecutions } from "./account/executions.ts";

/** A kindergarten in which every fate of the plan occurs. */
const kindergarten = "1161991401";
/** Who runs this by hand may choose any school of the county, in which everybody applies; else one in five of those simply approved. */
const chosen = process.env["PARITY_SCHOOL"];
const school = chosen || kindergarten;
const { name: township = "" } = schoolPlans.find(({ code }) => code === school)?.township ?? {};
const planned = [...planTownship(township)]
  .filter(({ form }) => form.pupil.schoolCode === school)
  .filter(({ fate }, index) => chosen || fate !== "approved" || index % 5 === 0);
const termMs = Math.max(600_000, planned.length * 15_000);
const byStage = (one: { stage: string }, other: { stage: string }) => one.stage.localeCompare(other.stage);

const faults: string[] = [];
const onFault = (fault: string): void => void faults.push(fault);
let account: Account;
let county: CountyInAccount;

beforeAll(async () => {
  account = await startAccount({ start: demoStart, onFault });
  county = countyIn(account, "619901", onFault);
  await seedDemoCounty(county.deps, [township]);
}, 600_000);
// The last one is called first; each is called whatever became of the other.
afterAll(() => account?.close());
afterAll(() => county?.close());

test(
  "a school's campaign on the deployed templates ends as the plan says",
  async () => {
    await playTerm(county, planned, () => undefined);

    const outcome = await outcomeOf(county.deps, "2026-2027-1", [school]);
    expect(outcome.toSorted(byStage)).toEqual(outcomePlanned(planned).toSorted(byStage));
  },
  termMs,
);

test("its histories hold, and neither mail nor work is left that the routine would have to put right", async () => {
  await county.runRoutine();
  await county.settled();
  await checkHistory(county.deps);

  const check = await county.deps.anchors.lastCheck();
  expect(check).toMatchObject({ found: 0, faults: [] });
  expect(check?.entries).toBeGreaterThan(planned.length * 5);
  expect((await county.deps.notices.unsent({ limit: 100 })).records).toEqual([]);
  expect(await county.deps.sweeps.get()).toMatchObject({ suspects: [], repaired: [], toldNow: 0, broken: [] });
}, 300_000);

test("a notice whose mail came back for good becomes a paper slip", async () => {
  const ofSchool = { campaignId: "2026-2027-1", schoolCode: school, limit: 100 };
  const { records } = await county.deps.applications.ofSchool(ofSchool);
  const notices = await Promise.all(
    records.map(({ id }) => county.deps.notices.ofSubject({ kind: "application", id })),
  );
  const sent = notices.flat().find(({ channel }) => channel === "email");
  if (sent === undefined) throw new Error("no notice went out by mail");
  const { subject, reference } = sent;
  const headers = [
    { name: "X-Zhuxue-County", value: "619901" },
    { name: "X-Zhuxue-Reference", value: reference },
    { name: "X-Zhuxue-About", value: `application ${subject.id}` },
  ];

  await account.mailReturns("bounce", { eventType: "Bounce", bounce: { bounceType: "Permanent" }, mail: { headers } });

  expect(await county.deps.notices.find(subject, reference)).toMatchObject({ channel: "paper" });
}, 60_000);

test("no function failed, none was refused by its role, and every execution came to its end", async () => {
  const executions = await allExecutions(account);

  expect(faults).toEqual([]);
  expect(account.gate.denied()).toEqual([]);
  expect(account.gate.faults()).toEqual([]);
  expect(executions.length).toBeGreaterThan(planned.length);
  expect(executions.filter(({ status }) => status !== "SUCCEEDED")).toEqual([]);
}, 300_000);

test("what was used can be counted: every mail went through SES, every state was entered by Step Functions", async () => {
  const { requests, mails, transitions } = await countsOf(account);

  expect(mails).toBeGreaterThan(planned.length);
  expect(requests["ses SendRawEmail"]).toBe(mails);
  expect(transitions).toBeGreaterThan(planned.length * 5);
}, 300_000);
