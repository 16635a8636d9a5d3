import { describe, expect, test } from "vitest";
import { familyActions, familyHistory, holderOf, statusShown } from "../../../domain/application/standing.ts";
import type { DomainEvent } from "../../../domain/history/domain-event.ts";
import { aList, anApplication, monday } from "../../support/factories.ts";

describe("what a family is told of its application", () => {
  test.each([
    ["schoolPublicity", "posted", "schoolPublicity", "SCHOOL_REVIEW_PANEL"],
    ["schoolPublicity", "takenDown", "schoolConfirmed", "PRINCIPAL"],
    ["countyPublicity", "posted", "countyPublicity", "AID_CENTER_HEAD"],
    ["countyPublicity", "heldOpen", "finalSignoff", "DEPUTY_DIRECTOR"],
  ] as const)("in %s with its list %s it stands at %s, in the hands of the %s", (status, listStatus, shown, holder) => {
    const application = anApplication({ status });

    expect(statusShown(application, aList({ status: listStatus }))).toBe(shown);
    expect(holderOf(application, shown)).toBe(holder);
  });

  test("a line whose list is not found stays where its record says", () => {
    expect(statusShown(anApplication({ status: "schoolPublicity" }), undefined)).toBe("schoolPublicity");
  });

  test("an objection is looked into where the list hangs", () => {
    const [atSchool, atCounty] = (["schoolPublicity", "countyPublicity"] as const).map((heldFrom) =>
      anApplication({ status: "onHold", heldFrom }),
    );

    expect(atSchool && holderOf(atSchool, "onHold")).toBe("SCHOOL_REVIEW_PANEL");
    expect(atCounty && holderOf(atCounty, "onHold")).toBe("AID_CENTER_REVIEWER");
  });

  test("an application that has ended is in nobody's hands", () => {
    expect(holderOf(anApplication({ status: "rejected" }), "rejected")).toBeUndefined();
  });

  test.each([
    ["correction", ["correct", "withdraw"]],
    ["classCheck", ["withdraw"]],
    ["approved", []],
  ] as const)("in %s it may be: %j", (status, actions) => {
    expect(familyActions(anApplication({ status }))).toEqual(actions);
  });

  test("the office's own machinery is left out of the history", () => {
    const event = (type: DomainEvent["type"]): DomainEvent => ({
      type,
      subject: { kind: "application", id: "SQ1-1" },
      at: monday,
      actor: { role: "SYSTEM", id: "system" },
      words: {},
    });

    const told = familyHistory([
      event("ApplicationSubmitted"),
      event("TaskEscalated"),
      event("CaseParked"),
      event("ReviewApproved"),
    ]);

    expect(told.map(({ type }) => type)).toEqual(["ApplicationSubmitted", "ReviewApproved"]);
  });
});
