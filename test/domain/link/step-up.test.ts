import { describe, expect, test } from "vitest";
import { later } from "../../../domain/calendar/time.ts";
import type { Session } from "../../../domain/link/link.ts";
import { afterWrongCode, askProof, giveProof, isProven, needsCode } from "../../../domain/link/step-up.ts";
import { unrecorded } from "../../../domain/shared/record-mark.ts";
import { monday } from "../../support/factories.ts";

const minutes = (count: number) => later(monday, count * 60_000);
const session: Session = {
  ...{ kind: "session", record: unrecorded, hash: "s", of: { who: "staff", staffId: "teacher-1", round: 0 } },
  expiresAt: later(monday, 12 * 3_600_000),
};
const asked = askProof(session, "code-hash", monday);

describe("a session", () => {
  test("is proven for half an hour by the code that was mailed", () => {
    const decision = giveProof(asked, "code-hash", minutes(9));

    expect(decision).toEqual({
      accepted: true,
      change: { save: [{ ...session, provenAt: minutes(9) }], emit: [] },
    });
    expect([38, 39].map((at) => isProven({ ...session, provenAt: minutes(9) }, minutes(at)))).toEqual([true, false]);
    expect(isProven(session, monday)).toBe(false);
  });

  test.each([
    ["by another code", asked, "other", monday],
    ["by a code that is too old", asked, "code-hash", minutes(10)],
    ["when no code was mailed", session, "code-hash", monday],
    ["by an earlier code", askProof(asked, "newer", monday), "code-hash", monday],
  ] as const)("is not proven %s", (_how, given, codeHash, now) => {
    expect(giveProof(given, codeHash, now)).toMatchObject({
      accepted: false,
      refusal: { code: "StepUpNeeded", faults: [{ field: "stepUpCode", code: "wrongCode" }] },
    });
  });
});

test("a mailed code is gone after five wrong ones", () => {
  const wrong = (times: number) => Array.from({ length: times }).reduce<Session>(afterWrongCode, asked);

  expect(giveProof(wrong(4), "code-hash", monday).accepted).toBe(true);
  expect(giveProof(wrong(5), "code-hash", monday).accepted).toBe(false);
  expect(afterWrongCode(wrong(5))).toEqual(session);
});

describe("decisions together", () => {
  test.each([
    [20, undefined, false],
    [21, undefined, true],
    [6, { bulkWithoutCode: 5 }, true],
    [200, { bulkWithoutCode: 200 }, false],
  ])("of %i need a code by the county's limit %o: %s", (decisions, county, needed) => {
    expect(needsCode(decisions, county)).toBe(needed);
  });
});
