import { describe, expect, test } from "vitest";
import { office } from "../../support/model/office.ts";
import { walk } from "../../support/model/walk.ts";

/** Two minutes: the walk is long and the machine may be busy; alone it takes seconds. */
const patience = 120_000;

describe("no way publishes without notice, team, signed visit, defence and letter, and every way has an end", () => {
  test.each([
    ["halfYear", "time", 1],
    ["regular", "time", 1],
  ] as const)(
    "%s, looked at for %s in %i unit(s)",
    (nature, grain, units) => {
      const seen = walk({ nature, grain, units });

      console.info(`${nature}, ${grain}, ${units}: ${JSON.stringify(seen)}`);
      expect(seen.counterExample).toBeUndefined();
      expect(seen.ends).toBeGreaterThan(50);
    },
    patience,
  );
});

describe("the first states of what is too wide to be walked to its end", () => {
  test.each([
    ["regular", "hands", 1],
    ["regular", "rights", 1],
    ["special", "units", 2],
  ] as const)(
    "%s, looked at for %s in %i unit(s), hold as well",
    (nature, grain, units) => {
      const seen = walk({ nature, grain, units, most: 900 });

      console.info(`${nature}, ${grain}, ${units}: ${JSON.stringify(seen)}`);
      expect(seen.counterExample).toBeUndefined();
      expect(seen.states).toBeGreaterThan(500);
    },
    patience,
  );
});

describe("the check can fail: it tells the shortest way", () => {
  test("to a letter that does not wait for the defence", () => {
    const sabotage = {
      issueOpinion: ({ inspection, task, ...desk }: Parameters<typeof office.issueOpinion>[0]) => {
        const isTold = inspection?.status === "defence" && task !== undefined;
        const hasty = { ...desk, form: { ...desk.form, answer: "已核实。" } };
        if (!isTold || desk.actor.id !== "supervision-head") return office.issueOpinion({ ...desk, inspection, task });
        const { now } = desk.occasion;
        const forged = { ...inspection, status: "opinionDue" as const, defence: { text: "", by: "", at: now } };
        const issued = office.issueOpinion({
          ...hasty,
          inspection: forged,
          task: { ...task, purpose: "opinionLetter", assignee: desk.actor.id },
        });
        if (!issued.accepted) return issued;
        const save = issued.change.save.map((saved) => {
          if (saved.kind !== "inspection") return saved;
          const { defence: _, ...unheard } = saved;
          return unheard;
        });
        return { ...issued, change: { ...issued.change, save } };
      },
    };

    const { counterExample } = walk({ nature: "regular", grain: "time", units: 1, sabotage });

    expect(counterExample?.fault).toBe("a letter before the unit was heard or its time had passed");
    expect(counterExample?.path.slice(-2)).toEqual([
      expect.stringMatching(/issues the preliminary opinion on Shiqiao Town$/),
      "the head of the supervision office issues the opinion letter on Shiqiao Town",
    ]);
  });

  test(
    "to a plan that is sent with a team of two",
    () => {
      const sabotage = {
        changePlan: (desk: Parameters<typeof office.changePlan>[0]) => asRegular(office.changePlan, desk),
        confirmPlan: (desk: Parameters<typeof office.confirmPlan>[0]) => asRegular(office.confirmPlan, desk),
      };

      const { counterExample } = walk({ nature: "special", grain: "time", units: 1, sabotage });

      // Two more lines hold: nothing is opened for a team of two, so the cycle stands still instead of publishing.
      expect(counterExample).toEqual({
        fault: "no end can be reached from here",
        path: [
          "the head of the supervision office plans the cycle",
          "the head of the supervision office gives Shiqiao Town the team inspector-1, inspector-2",
          "the head of the supervision office sends the plan",
        ],
      });
    },
    patience,
  );

  test("to an announcement that does not wait for the bulletin", () => {
    const sabotage = {
      signAnnouncement: ({ cycle, ...desk }: Parameters<typeof office.signAnnouncement>[0]) =>
        office.signAnnouncement({ ...desk, cycle: cycle && { ...cycle, status: "bulletinSigned" as const } }),
    };

    const { counterExample } = walk({ nature: "special", grain: "time", units: 1, sabotage });

    expect(counterExample?.fault).toBe("an announcement before the bulletin is signed");
    expect(counterExample?.path.at(-1)).toBe("the deputy director signs the announcement");
  });
});

/** A decision about a plan as if it were of a regular visit, for which two are enough. */
const asRegular = <Desk extends { readonly cycle: Parameters<typeof office.confirmPlan>[0]["cycle"] }>(
  decide: (desk: Desk) => ReturnType<typeof office.confirmPlan>,
  desk: Desk,
): ReturnType<typeof office.confirmPlan> => {
  const { cycle } = desk;
  const decision = decide({ ...desk, cycle: cycle && { ...cycle, nature: "regular" } });
  if (!decision.accepted || cycle === undefined) return decision;
  const save = decision.change.save.map((saved) =>
    saved.kind === "cycle" ? { ...saved, nature: cycle.nature } : saved,
  );
  return { ...decision, change: { ...decision.change, save } };
};

test("a tie found out after the plan was sent leaves the inspector on the team: a gap the check finds and nobody closes yet", () => {
  const { counterExample } = walk({ nature: "special", grain: "lateTies", units: 1 });

  expect(counterExample?.fault).toBe("a visit by an inspector with a tie");
});
