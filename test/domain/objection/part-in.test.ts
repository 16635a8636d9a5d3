import { describe, expect, test } from "vitest";
import { partIn } from "../../../domain/objection/part-in.ts";
import { readObjector } from "../../../domain/objection/read-objector.ts";
import { aList, anApplication, anObjection, anOccasion, aStaffMember, monday } from "../../support/factories.ts";
import { codeOf } from "../../support/said.ts";

const reviewer = aStaffMember({ id: "reviewer-1", roles: [{ role: "AID_CENTER_REVIEWER", scope: { of: "county" } }] });
const head = aStaffMember({ id: "head", roles: [{ role: "AID_CENTER_HEAD", scope: { of: "county" } }] });
const list = aList({ status: "posted", level: "county", preparedBy: reviewer.id, postedBy: head.id });
const objector = { name: "吴甲", contact: "15400000000" };
const toLine = anObjection({ objector });
const application = anApplication({ status: "onHold" });
const noPart = { ...application, acts: [], barred: [] };
const barred = { ...noPart, barred: [reviewer.id] };

const look = (given: Partial<Parameters<typeof readObjector>[0]>) =>
  readObjector({
    ...{ actor: reviewer, objection: toLine, list, application: noPart, form: { why: "askBack" } },
    ...{ occasion: anOccasion(), accessId: "look-1", has: "noTask", log: undefined, counter: undefined },
    ...given,
  });

describe("who objected is not read", () => {
  test("by the parent of the pupil objected to", () => {
    const parent = { ...reviewer, ownChildren: [application.pupilKey] };

    expect(codeOf(look({ actor: parent }))).toBe("OwnFile");
    expect(codeOf(look({ actor: parent, application: { ...noPart, barred: [parent.id] } }))).toBe("OwnFile");
  });

  test("by whoever acted on the application, or was barred from it", () => {
    const acted = { ...noPart, acts: [{ role: "AID_CENTER_REVIEWER" as const, by: reviewer.id, at: monday }] };

    expect(codeOf(look({ application: acted }))).toBe("ActedBefore");
    expect(codeOf(look({ application: barred }))).toBe("ActedBefore");
  });

  test.each(["privacyBreach", "processFault"] as const)(
    "by whoever prepared, posted or signed a list that is accused of a %s",
    (what) => {
      const objection = anObjection({ objector, about: { what }, holds: "list" });
      const whole = { objection, application: undefined };
      const signed = { ...list, preparedBy: "other", signatures: [{ ...signature, by: reviewer.id }] };

      expect(codeOf(look(whole))).toBe("ActedBefore");
      expect(codeOf(look({ ...whole, actor: head }))).toBe("ActedBefore");
      expect(codeOf(look({ ...whole, list: signed }))).toBe("ActedBefore");
      expect(look({ ...whole, list: aList({ status: "posted" }) }).accepted).toBe(true);
    },
  );
});

test("whoever made the list reads who objected to one line of it only, or answered and was barred thereby", () => {
  const reply = { text: "属实。", by: reviewer.id, at: monday, result: "upheld" as const, effect: "reject" as const };

  expect(look({}).accepted).toBe(true);
  expect(partIn(reviewer, { objection: { ...toLine, reply }, list, application: barred })).toBeUndefined();
});

const signature = { role: "DEPUTY_DIRECTOR" as const, at: monday, lines: 1, amount: 50_000 };
