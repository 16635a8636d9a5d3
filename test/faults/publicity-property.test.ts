import fc from "fast-check";
import { expect, test } from "vitest";
import { type Instant, later } from "../../domain/calendar/time.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import { signList } from "../../domain/publicity/sign-list.ts";
import { aCampaign, aPupil, monday } from "../support/factories.ts";
import { type Office, openOffice } from "../support/office.ts";
import { faultsOfPublicity } from "../support/publicity-rules.ts";
import { repairActs } from "../support/repair-acts.ts";
import { centralSchool } from "../support/small-county.ts";
import { approved, returned } from "../support/staff-acts.ts";

const day = 86_400_000;
const families = 4;

/** A county whose process is killed now and then; what lies on disk at that moment goes on in a new one. */
const openCounty = async () => {
  let now: Instant = monday;
  let office = await openOffice({ at: now });
  const applications: string[] = [];
  const objections: string[] = [];
  for (let family = 0; family < families; family += 1)
    applications.push(await office.submit(aPupil({ sequence: family })));
  return {
    applications,
    objections,
    office: (): Office => office,
    lists: () => office.deps.lists.ofCampaign(aCampaign().id),
    skip: async (ms: number): Promise<void> => {
      now = later(now, ms);
      await office.skipTo(now);
    },
    skipTo: async (to: Instant): Promise<void> => {
      now = to > now ? to : now;
      await office.skipTo(now);
    },
    /** The process dies while something is under way; what it still does is never seen again. */
    kill: async (underway: Promise<unknown> | undefined): Promise<void> => {
      const killed = office;
      office = await openOffice({ at: now, dataDir: killed.leftBehind() });
      await underway;
      await killed.end();
      await office.settled();
    },
  };
};
type County = Awaited<ReturnType<typeof openCounty>>;

type Turn = { readonly which: number; readonly how: number };

const pick = <Each>(from: readonly Each[], which: number): Each | undefined => from[which % Math.max(1, from.length)];
const listIn = async (county: County, statuses: readonly AidList["status"][], which: number) =>
  pick(
    (await county.lists()).filter(({ status }) => statuses.includes(status)),
    which,
  );
const applicationsIn = async (county: County, statuses: readonly string[]) => {
  const found = await county.office().deps.applications.findMany(county.applications);
  return found.filter(({ status }) => statuses.includes(status));
};

/** Whether somebody has this on the desk; nobody else could try. */
const isOnADesk = async (county: County, kind: "application" | "list" | "objection", id: string): Promise<boolean> =>
  (await county.office().taskOf(kind, id))?.assignee !== undefined;

/** What people do in any order, most of it too early, too late or twice; the office refuses what is not to be. */
const acts = {
  review: async (county: County, { which, how }: Turn) => {
    const open = await applicationsIn(county, ["classCheck", "schoolCheck", "countyRecheck"]);
    const application = pick(open, which);
    if (application && (await isOnADesk(county, "application", application.id)))
      await county.office().decide(application.id, how % 9 === 0 ? returned : approved);
  },
  reviewAll: async (county: County) => {
    for (const { id } of await applicationsIn(county, ["classCheck", "schoolCheck", "countyRecheck"]))
      if (await isOnADesk(county, "application", id)) await county.office().decide(id, approved);
  },
  correct: async (county: County, { which }: Turn) => {
    const owed = pick(await applicationsIn(county, ["correction"]), which);
    if (owed) await county.office().correct(owed.id);
  },
  withdraw: async (county: County, { which, how }: Turn) => {
    const application =
      how % 6 === 0 ? pick(await applicationsIn(county, ["schoolPublicity", "countyPublicity"]), which) : undefined;
    if (application) await county.office().withdraw(application.id);
  },
  prepare: async (county: County, { how }: Turn) => {
    const level = how % 2 === 0 ? "school" : "county";
    await county
      .office()
      .prepare(level, level === "school" ? centralSchool.code : "PRIMARY")
      .catch(() => undefined);
  },
  post: async (county: County, { which, how }: Turn) => {
    const list = await listIn(county, ["prepared"], which);
    if (list && (await isOnADesk(county, "list", list.id)))
      await county.office().post(list.id, how % 7 === 0 ? "return" : "post");
  },
  object: async (county: County, { which, how }: Turn) => {
    const list = await listIn(county, how % 4 === 0 ? ["takenDown", "signed", "closed"] : ["posted"], which);
    const serial = 1 + (how % Math.max(1, list?.lines ?? 1));
    if (list === undefined || (await county.office().deps.lists.line(list.id, serial)) === undefined) return;
    const id = `YY${String(county.objections.length + 1).padStart(12, "0")}`;
    if ((await county.office().object(list.id, { serial, id })) === "done") county.objections.push(id);
  },
  answerObjection: async (county: County, { which, how }: Turn) => {
    const id = pick(county.objections, which);
    if (id && (await isOnADesk(county, "objection", id)))
      await county.office().answer(id, { outcome: how % 3 === 0 ? "upheld" : "notUpheld" });
  },
  reviewAnswer: async (county: County, { which, how }: Turn) => {
    const id = pick(county.objections, which);
    if (id === undefined || !(await isOnADesk(county, "objection", id))) return;
    if (how % 2 === 0) await county.office().askReview(id);
    else await county.office().reviewAnswer(id);
  },
  stop: async (county: County, { which, how }: Turn) => {
    const list = how % 5 === 0 ? await listIn(county, ["posted"], which) : undefined;
    if (list?.level === "school") await repairActs(county.office()).stop(list.id);
  },
  repost: async (county: County, { which }: Turn) => {
    const list = await listIn(county, ["stopped"], which);
    if (list && (await isOnADesk(county, "list", list.id))) await repairActs(county.office()).repost(list.id);
  },
  sign: async (county: County, { which }: Turn) => {
    const list = await listIn(county, ["takenDown", "posted"], which);
    if (list && (await isOnADesk(county, "list", list.id))) await county.office().sign(list.id);
  },
  /** Somebody signs with whatever evidence there is: without the photo of the board nothing is proved. */
  signUnproved: async (county: County, { which }: Turn) => {
    const list = await listIn(county, ["takenDown", "posted"], which);
    if (list === undefined || !(await isOnADesk(county, "list", list.id))) return;
    const office = county.office();
    const task = await office.taskOf("list", list.id);
    await office.act(async () =>
      signList({
        actor: await office.person(task?.assignee),
        ...{ task, list: await office.list(list.id), returnedLines: [], occasion: await office.occasion() },
        evidence: await office.deps.evidence.of(list.id),
        form: { version: list.record.version, humanFact: String(list.lines), returned: [] },
      }),
    );
  },
  wait: async (county: County, { how }: Turn) => county.skip((1 + (how % 3)) * day),
  waitForWindow: async (county: County) => {
    const list = await listIn(county, ["posted"], 0);
    if (list?.window) await county.skipTo(later(list.window.endsAt, 1000));
  },
  kill: async (county: County, { which, how }: Turn) => {
    const list = await listIn(county, ["prepared", "takenDown"], which);
    const isTried = list !== undefined && (await isOnADesk(county, "list", list.id));
    const underway = isTried
      ? list.status === "prepared"
        ? county.office().post(list.id)
        : county.office().sign(list.id)
      : undefined;
    for (let ticks = how % 40; ticks > 0; ticks -= 1) await new Promise(setImmediate);
    await county.kill(underway);
  },
  again: async (county: County, { which }: Turn) => {
    const id = pick(county.applications, which);
    if (id) await county.office().dispatchAgain(id);
  },
} as const;

const names = Object.keys(acts) as (keyof typeof acts)[];
/** What happens at each level, one step each, with an objection to some line. */
const story = ["reviewAll", "reviewAll", "prepare", "post", "object", "waitForWindow", "signUnproved", "sign"] as const;

const faultsNow = async (county: County): Promise<readonly string[]> => {
  const { deps } = county.office();
  const [applications, objections] = await Promise.all([
    deps.applications.findMany(county.applications),
    deps.objections.findMany(county.objections),
  ]);
  const faults = await Promise.all(
    applications.map((application) => faultsOfPublicity(deps, { application, objections })),
  );
  return faults.flat();
};

test("in whatever order lists are posted, objected to, corrected, stopped, killed and signed, no line is approved before its two windows closed with proof, and none is held that nobody objected to", async () => {
  let approvals = 0;
  let held = 0;
  const anyAct = fc.record({
    act: fc.constantFrom(...names),
    which: fc.nat({ max: 100 }),
    how: fc.nat({ max: 100 }),
  });
  const step = (act: (typeof story)[number], level: number) =>
    fc.record({
      act: fc.constant(act),
      which: fc.constant(0),
      how: act === "object" ? fc.nat({ max: 100 }) : fc.constant(level + 4),
    });
  /** The way of a school's list and then of the county's, with anything else in between. */
  const term = fc
    .tuple(
      ...[0, 1].flatMap((level) => story.map((act) => fc.tuple(step(act, level), fc.array(anyAct, { maxLength: 3 })))),
    )
    .map((steps) => steps.flatMap(([each, others]) => [each, ...others]));

  await fc.assert(
    fc.asyncProperty(term, async (turns) => {
      const county = await openCounty();
      for (const turn of turns) {
        await acts[turn.act](county, turn);

        expect(await faultsNow(county), turn.act).toEqual([]);
      }
      approvals += (await applicationsIn(county, ["approved"])).length;
      held += county.objections.length;
      await county.office().end();
    }),
    { numRuns: Number(process.env["PUBLICITY_RUNS"] ?? 12), endOnFailure: true },
  );

  expect(approvals).toBeGreaterThan(0);
  expect(held).toBeGreaterThan(0);
}, 600_000);
