import { describe, expect, test } from "vitest";
import { FileFacts } from "../../../domain/application/open-file.ts";
import { openByFacts } from "../../../functions/api/family-file.ts";
import { giveAttemptBack, takeAttempt } from "../../../functions/api/take-attempt.ts";
import { openOffice } from "../../support/office.ts";

/** A family whose form was sent, and whoever types facts at its door. */
const sent = async () => {
  const office = await openOffice();
  const receiptNo = (await office.submit()).slice(0, -2);
  const { deps } = office;
  const recognition = await deps.recognitions.find(receiptNo);
  if (recognition === undefined) throw new Error("nothing was sent");
  const { pupilName, phoneEnding } = recognition;
  const type = async (ending: string) => {
    const facts = FileFacts.parse({ receiptNo, pupilName, phoneEnding: ending });
    const { decision } = await openByFacts(deps, facts);
    return decision.accepted ? "opened" : decision.refusal.code;
  };
  const counted = async () => (await deps.attempts.find(receiptNo))?.failed;
  return { deps, type, right: phoneEnding, counted };
};

const guesses = (count: number, right: string) =>
  Array.from({ length: count }, (_, n) => String(n).padStart(4, "0")).filter((guess) => guess !== right);

describe("a family's file", () => {
  test("judges ten of fifty guesses side by side, the others hear that they must wait", async () => {
    const { type, right, counted } = await sent();

    const heard = await Promise.all(guesses(50, right).map(type));

    expect(heard.filter((word) => word === "ApplicationNotFound")).toHaveLength(10);
    expect(heard.filter((word) => word === "TooManyAttempts")).toHaveLength(40);
    expect(await counted()).toBe(10);
  });

  test("stays shut for the right digits that come after ten wrong guesses, side by side or later", async () => {
    const { type, right } = await sent();

    const heard = await Promise.all([...guesses(49, right), right].map(type));

    expect(heard.filter((word) => word === "ApplicationNotFound").length).toBeLessThanOrEqual(10);
    expect(await type(right)).toBe("TooManyAttempts");
  });

  test("opens for a family that types right as often as it comes, also after nine wrong guesses", async () => {
    const { type, right, counted } = await sent();
    for (const guess of guesses(9, right)) await type(guess);

    const heard = [await type(right), await type(right), await type(right)];

    expect(heard).toEqual(["opened", "opened", "opened"]);
    expect(await counted()).toBe(9);
  });
});

describe("of attempts side by side", () => {
  test("at two counters as many are taken as both allow, and each counts at both", async () => {
    const { deps } = await sent();

    const taken = await Promise.all(Array.from({ length: 30 }, () => takeAttempt(deps, "here", "in all")));

    expect(taken.filter((one) => one === "taken")).toHaveLength(10);
    expect((await deps.attempts.find("in all"))?.failed).toBe(10);
  });

  test("those given back are free again, and a counter nobody has used is left alone", async () => {
    const { deps } = await sent();
    await takeAttempt(deps, "one");

    await Promise.all([giveAttemptBack(deps, "one"), giveAttemptBack(deps, "unused")]);

    expect((await deps.attempts.find("one"))?.failed).toBe(0);
    expect(await deps.attempts.find("unused")).toBeUndefined();
  });
});
