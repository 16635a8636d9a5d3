import { expect, test } from "vitest";
import { awardOptions } from "../../../domain/review/award-options.ts";
import { anApplication } from "../../support/factories.ts";

test("the panel is offered the category claimed, its level, and what each level pays and demands", () => {
  const options = awardOptions(anApplication("schoolCheck"));

  expect(options).toEqual({
    category: "MIN_LIVING",
    mapped: "L2",
    options: [
      { level: "L1", demands: "minutes", amount: 50_000 },
      { level: "L2", demands: "nothing", amount: 50_000 },
      { level: "L3", demands: "centreConsent", amount: 50_000 },
    ],
  });
});

test("a level without an amount says nothing of money", () => {
  const graduate = { stage: "HIGHER", programme: "FRESHMAN_TRAVEL", boarding: "day", grade: 1 } as const;

  const options = awardOptions({ ...anApplication("schoolCheck"), ...graduate });

  expect(options.options.map(({ amount }) => amount)).toEqual([undefined, undefined, undefined]);
});
