import { describe, expect, test } from "vitest";
import { Day } from "../../../domain/calendar/time.ts";
import { ExtensionForm, extendFinding, latestExtension } from "../../../domain/finding/extend-finding.ts";
import type { Finding } from "../../../domain/finding/finding.ts";
import { actsOf } from "../../../domain/finding/finding-desk.ts";
import { reopenFinding } from "../../../domain/finding/reopen-finding.ts";
import { withdrawAfterDefence } from "../../../domain/finding/withdraw-finding.ts";
import { anOccasion } from "../../support/factories.ts";
import { aNotedFinding, anOpenFinding, findingAfter, findingDesk, nineOn, readOf } from "../../support/findings.ts";
import { anInspection, smallTown } from "../../support/inspections.ts";
import { closed, codeOf, measured, owner, proved, tuesday } from "./finding-cases.ts";

describe("whoever issued a finding", () => {
  const extend = (finding: Finding, until: string, { actorId = "supervision-head", now = tuesday } = {}) =>
    extendFinding({
      ...findingDesk({ finding, actorId, now }),
      form: { ...readOf(finding), until: Day.parse(until), reason: "学校搬迁。" },
    });

  test("puts its deadline off once, before it is due, by what its severity allows at most", () => {
    const finding = anOpenFinding();
    const extended = findingAfter(extend(finding, "2026-09-25"));

    expect(extended).toMatchObject({ dueAt: "2026-09-25T16:00:00.000Z", extension: { by: "supervision-head" } });
    expect(codeOf(extend(extended, "2026-09-26"))).toBe("TransitionNotAllowed");
    expect(codeOf(extend(finding, "2026-09-26"))).toBe("tooLarge");
    expect(codeOf(extend(finding, "2026-08-26"))).toBe("tooSmall");
    expect(codeOf(extend(finding, "2026-09-25", { now: nineOn("2026-08-27") }))).toBe("TransitionNotAllowed");
    expect(codeOf(extend(finding, "2026-09-25", { actorId: owner }))).toBe("NotAllowedHere");
    expect(codeOf(extend(proved(), "2026-09-25"))).toBe("TaskClosed");
  });

  test("puts no danger to life off", () => {
    const finding = aNotedFinding({ severity: "S0" });

    expect(codeOf(extend(finding, "2026-06-25", { now: nineOn("2026-06-24") }))).toBe("TransitionNotAllowed");
  });

  test("opens it again within twelve months, with a new deadline; it does not close itself any more", () => {
    const finding: Finding = { ...closed(), selfClosing: { reach: 100, direction: "atLeast" } };
    const reopen = (now: ReturnType<typeof nineOn>, actorId = "supervision-head") =>
      reopenFinding({
        ...findingDesk({ finding, actorId, now }),
        form: { ...readOf(finding), reason: "又出现缺签。" },
      });

    const again = findingAfter(reopen(nineOn("2027-07-28")));

    expect(again).toMatchObject({
      status: "open",
      dueAt: "2027-08-27T16:00:00.000Z",
      reopened: [{ by: "supervision-head", closed: { by: "inspector-4" }, proof: { text: "已补签。" } }],
    });
    expect([again.closed, again.proof, again.selfClosing]).toEqual([undefined, undefined, undefined]);
    expect(codeOf(reopen(nineOn("2027-07-29")))).toBe("TransitionNotAllowed");
    expect(codeOf(reopen(nineOn("2026-09-01"), owner))).toBe("NotAllowedHere");
    expect(codeOf(reopen(nineOn("2026-09-01"), "inspector-4"))).toBe("accepted");
  });

  test("opens nothing again that is open", () => {
    const finding = anOpenFinding();
    const desk = findingDesk({ finding, actorId: "supervision-head", now: tuesday });

    expect(codeOf(reopenFinding({ ...desk, form: { ...readOf(finding), reason: "再查。" } }))).toBe("TaskClosed");
  });

  test("takes it back after the defence, and not once the letter is out", () => {
    const finding = aNotedFinding();
    const withdraw = (given: Finding, status: "opinionDue" | "rectifying", actorId = "supervision-head") =>
      withdrawAfterDefence({
        ...findingDesk({ finding: given, actorId, now: tuesday, inspection: anInspection({ status }) }),
        form: { ...readOf(given), reason: "申辩成立。" },
      });

    expect(findingAfter(withdraw(finding, "opinionDue"))).toMatchObject({
      status: "withdrawn",
      withdrawn: { reason: "申辩成立。" },
    });
    expect(codeOf(withdraw(anOpenFinding(), "rectifying"))).toBe("TransitionNotAllowed");
    expect(codeOf(withdraw(finding, "opinionDue", "inspector-1"))).toBe("NotAllowedHere");
    expect(codeOf(withdraw(closed(), "opinionDue"))).toBe("TaskClosed");
  });
});

describe("the form of an extension", () => {
  test("reaches a month from now for what has no deadline yet", () => {
    expect(latestExtension({ severity: "S1" }, anOccasion({ now: tuesday }))).toBe("2026-08-27T16:00:00.000Z");
  });

  test("takes a day as it was typed", () => {
    expect(
      ExtensionForm.parse({ version: "2", humanFact: "镇", until: " 2026-09-25 ", reason: "搬迁。" }),
    ).toMatchObject({
      version: 2,
      until: "2026-09-25",
    });
  });
});

describe("what somebody can do now", () => {
  const canDo = (finding: Finding, actorId: string, now = tuesday) => {
    const inspection = anInspection({ status: "rectifying" });
    return actsOf({ ...findingDesk({ finding, actorId, now }), finding, inspection, unit: smallTown });
  };

  test.each([
    ["township-1", ["measure", "handover"]],
    ["supervision-head", ["extension"]],
    ["inspector-4", []],
    ["officer-1", []],
  ])("with an open finding: %s", (actorId, acts) => {
    expect(canDo(anOpenFinding(), actorId)).toEqual(acts);
  });

  test("is to prove it once the measure is named, and to open it again once it is closed", () => {
    expect(canDo(measured(), owner)).toEqual(["measure", "handover", "proof"]);
    expect(canDo(proved(), "inspector-4")).toEqual(["decision"]);
    expect(canDo(closed(), "supervision-head")).toEqual(["reopening"]);
  });
});
