import { describe, expect, test } from "vitest";
import { type DecideObjectionForm, decideObjection } from "../../../domain/objection/decide-objection.ts";
import { aLine, aList, anApplication, aWait, monday } from "../../support/factories.ts";
import { changeOf, recordsOf } from "../../support/said.ts";
import { centralSchool, smallCounty } from "../../support/small-county.ts";
import { deskFor, held, line, place, read, township } from "./objection-cases.ts";

const form: DecideObjectionForm = { ...read, outcome: "notUpheld", reply: "已核实。" };
const usual = {
  place,
  applicationTask: undefined,
  county: smallCounty,
  school: centralSchool,
  makeupDigits: "12345678",
};
const decide = (given: Partial<Parameters<typeof decideObjection>[0]>) =>
  decideObjection({ ...deskFor("investigateObjection"), ...usual, form, ...given });

describe("an objection is answered while the case goes on", () => {
  test.each(["countyRecheck", "countyPublicity"] as const)(
    "partly upheld at the school when the case has moved on to %s: its new award hangs at the school first",
    (status) => {
      const countyList = aList({ status: "posted", level: "county", id: "county-list" });
      const application = anApplication({ status, acts: anApplication({ status: "countyPublicity" }).acts });
      const isListed = status === "countyPublicity";
      const change = changeOf(
        decide({
          ...{ application, applicationTask: aWait({ purpose: status }) },
          place: isListed ? { list: countyList, line: aLine({ listId: countyList.id }) } : undefined,
          form: { ...form, outcome: "partlyUpheld", effect: "changeAward", level: "L1", minutes: "一致同意。" },
        }),
      );
      const [queued] = recordsOf(change, "application");

      expect(queued).toMatchObject({ status: "schoolCheck", queuedAt: monday, award: { level: "L1" } });
      expect(queued?.acts.map(({ role }) => role)).toEqual(["GUARDIAN", "HOMEROOM_TEACHER", "SCHOOL_REVIEW_PANEL"]);
      expect(recordsOf(change, "line").map((each) => each.status)).toEqual(isListed ? ["struck"] : []);
      expect(recordsOf(change, "wait")[1]).toMatchObject({ purpose: status, closed: { outcome: "objection" } });
      expect(change.emit).toContainEqual(
        expect.objectContaining({
          type: "CaseRechecked",
          words: expect.objectContaining({ from: "schoolPublicity" }),
        }),
      );
    },
  );

  test("upheld, that an approved amount is wrong: the answer says what the office will do, the aid goes on", () => {
    const about = { what: "wrongAmount" as const, serial: 1, applicationId: held.id };
    const desk = deskFor("investigateObjection", { about });
    const given = { ...desk, application: anApplication({ status: "approved" }), place: undefined };
    const change = changeOf(decide({ ...given, form: { ...form, outcome: "upheld", effect: "none" } }));

    expect(recordsOf(change, "application")).toEqual([]);
    expect(recordsOf(change, "objection")).toMatchObject([{ status: "upheld", reply: { effect: "none" } }]);
  });

  test("by the last one who could sign the county's list, who then signs it all the same", () => {
    const posted = { status: "posted", level: "county", held: 1, postedBy: "head" } as const;
    const task = aWait({ purpose: "investigateObjection", assignee: "deputy" });
    const answeredBesides = (actors: readonly string[]) => {
      const list = aList({ ...posted, actors: [...actors] });
      const at = { list, place: { list, line: { ...line, listId: list.id } }, school: undefined };
      return changeOf(decide({ ...at, actor: { ...township, id: "deputy" }, task }));
    };

    expect(recordsOf(answeredBesides(["director"]), "list")).toEqual([]);
    expect(recordsOf(answeredBesides(["reviewer-1"]), "list")).toMatchObject([{ actors: ["reviewer-1", "deputy"] }]);
  });

  test("to another award by the last one who could sign the next list, who is not barred from it", () => {
    const list = aList({ status: "posted", level: "county", held: 1, postedBy: "head", actors: ["director"] });
    const { acts } = anApplication({ status: "countyPublicity" });
    const on = { status: "onHold" as const, heldFrom: "countyPublicity" as const, listId: list.id };
    const change = changeOf(
      decide({
        ...deskFor("investigateObjection", { level: "county" }),
        ...{ list, school: undefined, application: anApplication({ ...on, acts, barred: ["director"] }) },
        ...{ actor: { ...township, id: "deputy" }, place: { list, line: { ...line, listId: list.id } } },
        task: aWait({ purpose: "investigateObjection", assignee: "deputy" }),
        form: { ...form, outcome: "partlyUpheld", effect: "changeAward", level: "L1", minutes: "一致同意。" },
      }),
    );

    expect(recordsOf(change, "application")).toMatchObject([{ status: "countyRecheck", barred: ["director"] }]);
  });
});
