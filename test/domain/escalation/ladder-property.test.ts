import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, Day, dayOf, startOfDay } from "../../../domain/calendar/time.ts";
import { relieveAfterCycle } from "../../../domain/escalation/clean-cycle.ts";
import { climb } from "../../../domain/escalation/climb.ts";
import { countedSteps, countsUntil } from "../../../domain/escalation/counter.ts";
import { type Escalation, Trigger } from "../../../domain/escalation/escalation.ts";
import { ladder, rungOf } from "../../../domain/escalation/ladder.ts";
import { walkedUnit as unit } from "../../support/escalation-acts.ts";
import { anOccasion } from "../../support/factories.ts";

const begin = Day.parse("2024-01-01");

type Happening =
  | {
      readonly what: "trigger";
      readonly trigger: Trigger;
      readonly after: number;
      readonly served: "at once" | "not yet";
    }
  | { readonly what: "clean cycle"; readonly after: number };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant("trigger" as const),
      trigger: fc.constantFrom(...Trigger.options),
      after: fc.integer({ min: 0, max: 200 }),
      served: fc.constantFrom("at once" as const, "not yet" as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant("clean cycle" as const), after: fc.integer({ min: 0, max: 200 }) }),
  },
);

const put = (history: readonly Escalation[], saved: readonly Escalation[]): readonly Escalation[] => [
  ...history.filter(({ id }) => !saved.some((each) => each.id === id)),
  ...saved,
];

/** Plays a story; `look` sees the record before and after everything that happens. */
const play = (
  story: readonly Happening[],
  look: (facts: { before: readonly Escalation[]; after: readonly Escalation[]; day: Day; happened: Happening }) => void,
): void => {
  let day = begin;
  let history: readonly Escalation[] = [];
  for (const [index, happened] of story.entries()) {
    day = addDays(day, happened.after);
    const occasion = anOccasion({ now: startOfDay(day, 9) });
    const before = history;
    if (happened.what === "trigger") {
      const ids = { findingId: `WT-${index}` };
      const { save } = climb({ unit, issueClass: "funds", trigger: happened.trigger, ...ids, history, occasion });
      history = put(
        history,
        save.map((step) =>
          happened.served === "at once" ? { ...step, status: "closed" as const, servedAt: occasion.now } : step,
        ),
      );
    } else {
      const cycle = { id: `DZ-${index}`, indicators: ["I06"], sentAt: occasion.now };
      history = put(history, relieveAfterCycle({ cycle, findings: [], history, occasion }).save);
    }
    look({ before, after: history, day, happened });
  }
};

const stories = fc.array(happening, { maxLength: 30 });

test("no step follows one more than a rung higher, and none falls below what its trigger asks for", () => {
  fc.assert(
    fc.property(stories, (story) => {
      play(story, ({ before, after, happened }) => {
        const opened = after.filter(({ id }) => !before.some((step) => step.id === id));
        for (const step of opened) {
          const last = before.toSorted((one, other) => one.openedAt.localeCompare(other.openedAt)).at(-1);
          expect(rungOf(step.step)).toBeGreaterThanOrEqual(last === undefined ? 1 : rungOf(last.step) - 1);
          if (happened.what === "trigger")
            expect(rungOf(step.step)).toBeGreaterThanOrEqual(rungOf(ladder.leastStep[happened.trigger]));
        }
      });
    }),
  );
});

test("a time counts from its day to the corresponding day a year later, both included, and not a day longer", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1460 }), fc.integer({ min: 0, max: 800 }), (start, later) => {
      const day = addDays(begin, start);
      const occasion = anOccasion({ now: startOfDay(day, 9) });
      const { escalation } = climb({ unit, issueClass: "funds", trigger: "gradeD", history: [], occasion });
      const when = addDays(day, later);

      const counted = countedSteps({ history: [escalation], issueClass: "funds", now: startOfDay(when, 23) });

      const lastYears = Number(day.slice(0, 4)) + 1;
      const isInside = when <= `${lastYears}${day.slice(4)}`;
      expect(counted.length).toBe(isInside ? 1 : 0);
    }),
  );
});

test("a clean cycle lowers the counter by one, never below none, and once", () => {
  fc.assert(
    fc.property(stories, (story) => {
      play(story, ({ before, after, day, happened }) => {
        if (happened.what !== "clean cycle") return;
        const now = startOfDay(day, 9);
        const count = (history: readonly Escalation[]) => countedSteps({ history, issueClass: "funds", now }).length;
        const eligible = countedSteps({ history: before, issueClass: "funds", now }).filter(
          ({ openedAt }) => openedAt < now,
        );
        const relieved = after.find((step) => step.relieved?.at === now);

        expect(count(before) - count(after)).toBe(eligible.length > 0 ? 1 : 0);
        expect(count(after)).toBeGreaterThanOrEqual(0);
        if (relieved?.relieved) {
          const { cycleId } = relieved.relieved;
          const cycle = { id: cycleId, indicators: ["I06"], sentAt: now };
          const again = relieveAfterCycle({ cycle, findings: [], history: after, occasion: anOccasion({ now }) });
          expect(again.save).toEqual([]);
        }
      });
    }),
  );
});

test("what the counter counts stood within twelve months and was opened by then", () => {
  fc.assert(
    fc.property(stories, fc.integer({ min: 0, max: 1000 }), (story, later) => {
      play(story, ({ after, day }) => {
        const now = startOfDay(addDays(day, later), 9);
        for (const step of countedSteps({ history: after, issueClass: "funds", now })) {
          expect(countsUntil(step) >= dayOf(now)).toBe(true);
          expect(step.openedAt <= now && step.relieved === undefined).toBe(true);
        }
      });
    }),
  );
});
