import { expect, test } from "vitest";
import { later } from "../../../domain/calendar/time.ts";
import type { Session } from "../../../domain/link/link.ts";
import { openObjection } from "../../../domain/objection/open-objection.ts";
import { anObjection, monday, recorded } from "../../support/factories.ts";

const objection = anObjection({ codeHash: "right" });
const session: Session = {
  ...{ kind: "session", record: recorded(0), hash: "h", expiresAt: monday },
  of: { who: "objector", objectionId: objection.id },
};
const failed = (count: number) => ({
  ...{ kind: "attempts" as const, record: recorded(), of: objection.id, since: monday, failed: count },
});
const open = (attempts: Partial<Parameters<typeof openObjection>[0]["attempts"]>, now = monday) => {
  const { accepted, ...rest } = openObjection({
    ...{ objection, codeHash: "right", attempts: { here: undefined, inAll: undefined, ...attempts }, session, now },
  });
  return accepted ? "opened" : rest;
};

test("ten wrong codes from one place close an objection to that place for an hour", () => {
  expect(open({ here: failed(9), inAll: failed(9) })).toBe("opened");
  expect(open({ here: failed(10), inAll: failed(10) })).toEqual({ refusal: { code: "TooManyAttempts" } });
  expect(open({ here: failed(10) }, later(monday, 3_600_001))).toBe("opened");
});

test("the wrong codes of others do not lock out whoever has the right one, until a hundred were typed", () => {
  expect(open({ inAll: failed(99) })).toBe("opened");
  expect(open({ inAll: failed(100) })).toEqual({ refusal: { code: "TooManyAttempts" } });
});
