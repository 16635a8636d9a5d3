import { describe, expect, test } from "vitest";
import { later } from "../../../domain/calendar/time.ts";
import { deviceNameOf } from "../../../domain/link/device-name.ts";
import { endAccess, endOtherSessions, endSession } from "../../../domain/link/end-access.ts";
import { freshLink } from "../../../domain/link/fresh-link.ts";
import type { Session } from "../../../domain/link/link.ts";
import { unrecorded } from "../../../domain/shared/record-mark.ts";
import { aStaffMember, monday } from "../../support/factories.ts";

const teacher = aStaffMember({ id: "teacher-1", name: "欧阳春甲" });
const head = aStaffMember({ id: "head", roles: [{ role: "AID_CENTER_HEAD", scope: { of: "county" } }] });
const link = freshLink({ hash: "link", staffId: teacher.id, now: monday, expiresInDays: 7 });
const session: Session = {
  ...{ kind: "session", record: unrecorded, hash: "s", of: { who: "staff", staffId: teacher.id, round: 0 } },
  expiresAt: later(monday, 1),
};

describe("a session", () => {
  test("takes its link with it when it is ended", () => {
    const decision = endSession({ session, link, now: monday });

    expect(decision).toEqual({
      accepted: true,
      change: { save: [{ ...link, expiresAt: monday }], remove: [session], emit: [] },
    });
  });

  test("is harmless to end again", () => {
    expect(endSession({ session: undefined, link: undefined, now: monday })).toMatchObject({
      change: { save: [], remove: [] },
    });
  });

  test("alone goes on when all others and all links are ended", () => {
    const decision = endOtherSessions({ staff: teacher, own: session, now: monday });

    expect(decision).toMatchObject({
      change: { save: [{ access: { round: 1, why: "ownWish" } }, { hash: "s", of: { round: 1 } }] },
    });
  });
});

describe("the access of somebody else", () => {
  const form = { why: "left", surname: "欧阳" } as const;

  test("is ended by the head of the aid centre", () => {
    const decision = endAccess({ actor: head, staff: teacher, mailbox: undefined, form, now: monday });

    expect(decision).toMatchObject({
      change: {
        save: [
          { id: "teacher-1", access: { round: 1, why: "left", by: "head" } },
          { kind: "mailbox", news: [{ about: "accessEnded" }] },
        ],
      },
    });
  });

  test.each([
    ["by anybody else", { actor: aStaffMember({ id: "reviewer-1" }) }, "NotAllowedHere"],
    ["by the person", { staff: head }, "NotAllowedHere"],
    ["without the surname", { form: { ...form, surname: "王" } }, "WrongHumanFact"],
  ] as const)("is not ended %s", (_by, differences, code) => {
    const facts = { actor: head, staff: teacher, mailbox: undefined, form, now: monday };

    const decision = endAccess({ ...facts, ...differences });

    expect(decision).toMatchObject({ accepted: false, refusal: { code } });
  });
});

describe("a device", () => {
  test.each([
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36", "Chrome · Windows"],
    ["Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/116 Mobile MicroMessenger/8.0.49", "WeChat · Android"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 17_5) AppleWebKit/605.1 Version/17.5 Safari/604.1", "Safari · iOS"],
    ["curl/8", "? · ?"],
    [undefined, "? · ?"],
  ])("is known by a coarse name: %s", (agent, name) => {
    expect(deviceNameOf(agent)).toBe(name);
  });
});
