import { describe, expect, test } from "vitest";
import { later } from "../../../domain/calendar/time.ts";
import { awaitsCode, confirmLink, isBoundElsewhere } from "../../../domain/link/confirm-link.ts";
import { freshLink } from "../../../domain/link/fresh-link.ts";
import type { Link, Session } from "../../../domain/link/link.ts";
import type { LinkFacts } from "../../../domain/link/link-fate.ts";
import { sendCode } from "../../../domain/link/send-code.ts";
import { unrecorded } from "../../../domain/shared/record-mark.ts";
import { aStaffMember, monday } from "../../support/factories.ts";

const staff = aStaffMember({ id: "teacher-1", name: "欧阳春甲" });
const fresh = freshLink({ hash: "link-hash", staffId: staff.id, now: monday, expiresInDays: 7 });
const session: Session = {
  kind: "session",
  record: unrecorded,
  hash: "session-hash",
  of: { who: "staff", staffId: staff.id, round: 0 },
  expiresAt: later(monday, 1),
};
const gone = aStaffMember({ ...staff, access: { round: 0, why: "left", by: "head", at: monday } });
const bound: Link = { ...fresh, device: "phone" };
const withCode: Link = { ...bound, code: { hash: "code-hash", expiresAt: later(monday, 600_000) } };

const factsOf = (link: Link, differences: Partial<LinkFacts> = {}): LinkFacts => ({
  ...{ link, staff, waits: [], openWork: "none" },
  ...differences,
});

const confirm = (differences: Partial<Parameters<typeof confirmLink>[0]>) =>
  confirmLink({
    facts: factsOf(fresh),
    session,
    device: "laptop",
    surname: "欧阳",
    codeHash: undefined,
    now: monday,
    ...differences,
  });

describe("a link", () => {
  test("lives so many calendar days", () => {
    expect(fresh.expiresAt).toBe("2026-09-14T01:00:00.000Z");
  });

  test("opens a session after the surname, and is bound to the first device", () => {
    const decision = confirm({});

    expect(decision).toEqual({
      accepted: true,
      change: { save: [{ ...fresh, device: "laptop" }, session], emit: [] },
    });
  });

  test("asks for no code on the device it is bound to, and leaves one that was sent", () => {
    const decision = confirm({ facts: factsOf(withCode), device: "phone" });

    expect(decision).toMatchObject({ accepted: true, change: { save: [withCode, session] } });
  });

  test("takes a code once from another device and stays bound to the first", () => {
    const decision = confirm({ facts: factsOf(withCode), codeHash: "code-hash" });

    expect(decision).toMatchObject({ accepted: true, change: { save: [bound, session] } });
  });

  test.each([
    ["that does not exist", { facts: undefined }, "LinkNotFound"],
    ["of somebody who has left", { facts: factsOf(fresh, { staff: gone }) }, "LinkExpired"],
    ["that has expired", { now: fresh.expiresAt }, "LinkExpired"],
    ["opened elsewhere, without a code", { facts: factsOf(bound) }, "LinkBoundElsewhere"],
    [
      "opened elsewhere, with a code nobody was sent",
      { facts: factsOf(bound), codeHash: "code-hash" },
      "LinkBoundElsewhere",
    ],
    [
      "with a code too old",
      { facts: factsOf(withCode), codeHash: "code-hash", now: later(monday, 600_000) },
      "LinkBoundElsewhere",
    ],
    ["with a wrong surname", { surname: "欧" }, "WrongHumanFact"],
    ["with a wrong code", { facts: factsOf(withCode), codeHash: "other" }, "WrongHumanFact"],
  ] as const)("is refused %s", (_how, differences, code) => {
    expect(confirm(differences)).toMatchObject({ accepted: false, refusal: { code } });
  });

  test("knows the devices it is not bound to, and whether a code is awaited", () => {
    expect([isBoundElsewhere(fresh, undefined), isBoundElsewhere(bound, undefined)]).toEqual([false, true]);
    expect([awaitsCode(bound, monday), awaitsCode(withCode, monday)]).toEqual([false, true]);
  });
});

describe("a code", () => {
  test("is good for ten minutes and takes the place of an earlier one", () => {
    const decision = sendCode({ facts: factsOf(withCode), hash: "newer", now: later(monday, 60_000) });

    expect(decision).toMatchObject({
      accepted: true,
      change: { save: [{ ...withCode, code: { hash: "newer", expiresAt: later(monday, 660_000) } }] },
    });
  });

  test("is not sent for a link that is gone or expired", () => {
    const gone = sendCode({ facts: undefined, hash: "code", now: monday });
    const expired = sendCode({ facts: factsOf(fresh), hash: "code", now: fresh.expiresAt });

    expect([gone, expired]).toMatchObject([
      { refusal: { code: "LinkNotFound" } },
      { refusal: { code: "LinkExpired" } },
    ]);
  });
});
