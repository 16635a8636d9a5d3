import { describe, expect, test } from "vitest";
import type { Absence } from "../../../domain/absence/absence.ts";
import { type AbsenceForm, declareAbsence } from "../../../domain/absence/declare-absence.ts";
import { endAbsence } from "../../../domain/absence/end-absence.ts";
import { mailboxBounced } from "../../../domain/absence/mailbox-bounced.ts";
import { standInOf } from "../../../domain/absence/stand-in.ts";
import { Day } from "../../../domain/calendar/time.ts";
import { anOccasion, monday, recorded } from "../../support/factories.ts";
import { changeOf, codeOf, faultsOf } from "../../support/said.ts";
import { centralSchool, smallCounty, smallCountyStaff } from "../../support/small-county.ts";

const day = (of: string) => Day.parse(`2026-09-${of}`);

const person = (id: string) => {
  const found = smallCountyStaff.find((staff) => staff.id === id);
  if (found === undefined) throw new Error(`nobody is ${id}`);
  return found;
};

const away = (staffId: string, substituteId?: string, given: Partial<Absence> = {}): Absence => ({
  kind: "absence",
  record: recorded(),
  id: `away-${staffId}`,
  staffId,
  from: day("07"),
  until: day("11"),
  ...(substituteId !== undefined && { substituteId }),
  cause: "leave",
  declared: { by: staffId, at: monday },
  ...given,
});

const form = (given: Partial<AbsenceForm> = {}): AbsenceForm => ({
  from: day("07"),
  until: day("11"),
  cause: "leave",
  humanFact: "甲",
  ...given,
});

type Said = { readonly actor?: string; readonly of?: string; readonly standing?: readonly Absence[] };

const declare = (given: Partial<AbsenceForm>, { actor = "teacher-1", of = actor, standing = [] }: Said = {}) =>
  declareAbsence({
    id: "QJ1",
    actor: person(actor),
    person: person(of),
    substitute: given.substituteId === undefined ? undefined : person(given.substituteId),
    form: form(given),
    school: centralSchool,
    county: smallCounty,
    standing,
    occasion: anOccasion(),
  });

describe("whoever will be away", () => {
  test("declares it with days, a cause and a substitute, and that is the mandate on record", () => {
    const change = changeOf(declare({ substituteId: "teacher-2" }));

    expect(change.save).toMatchObject([{ kind: "absence", staffId: "teacher-1", substituteId: "teacher-2" }]);
    expect(change.emit).toMatchObject([
      { type: "AbsenceDeclared", actor: { id: "teacher-1" }, words: { staffId: "teacher-1", cause: "leave" } },
    ]);
  });

  test("may be declared away by the principal, and by nobody beside", () => {
    const byPrincipal = declare({ cause: "illness" }, { actor: "principal-1", of: "teacher-1" });
    const byColleague = declare({ cause: "illness" }, { actor: "teacher-2", of: "teacher-1" });

    expect(changeOf(byPrincipal).save).toMatchObject([{ declared: { by: "principal-1" } }]);
    expect(codeOf(byColleague)).toBe("NotAllowedHere");
  });

  test.each([
    ["a day that has passed", { from: day("06") }, { field: "from", code: "tooSmall" }],
    ["an end before the beginning", { from: day("09"), until: day("08") }, { field: "until", code: "tooSmall" }],
    ["more than sixty days", { until: Day.parse("2026-12-01") }, { field: "until", code: "tooLarge" }],
    ["oneself as the substitute", { substituteId: "teacher-1" }, { field: "substituteId", code: "notASubstitute" }],
    ["whoever has another step", { substituteId: "panel-1" }, { field: "substituteId", code: "notASubstitute" }],
    ["another school's teacher", { substituteId: "point-panel" }, { field: "substituteId", code: "notASubstitute" }],
  ])("is refused %s", (_, given, fault) => {
    expect(faultsOf(declare(given))).toEqual([fault]);
  });

  test("is refused a second absence in the same days", () => {
    expect(faultsOf(declare({}, { standing: [away("teacher-1")] }))).toEqual([{ field: "from", code: "awayAlready" }]);
  });

  test("is refused a substitute who names them in turn", () => {
    const standing = [away("teacher-2", "teacher-1")];

    const decision = declare({ substituteId: "teacher-2" }, { standing });

    expect(faultsOf(decision)).toEqual([{ field: "substituteId", code: "leadsNowhere" }]);
  });

  test("types the last character of the name, as every act asks", () => {
    expect(codeOf(declare({ humanFact: "乙" }))).toBe("WrongHumanFact");
  });
});

describe("a chain of substitutes", () => {
  const chain = [away("a", "b"), away("b", "c"), away("c", "d"), away("d", "e")];

  test("is followed for three steps and no further", () => {
    expect(standInOf({ absences: chain.slice(0, 3), today: day("08") }, "a")).toBe("d");
    expect(standInOf({ absences: chain, today: day("08") }, "a")).toBeUndefined();
  });

  test("holds on the days of each absence only", () => {
    expect(standInOf({ absences: chain, today: day("12") }, "a")).toBe("a");
  });

  test("is done by the declared substitute also while mails to the absent come back", () => {
    const bounced = away("a", undefined, { id: "bounced", cause: "mailbox" });

    expect(standInOf({ absences: [bounced, away("a", "b")], today: day("08") }, "a")).toBe("b");
  });
});

describe("an absence", () => {
  const end = (actor: string, absence: Absence) =>
    endAbsence({
      actor: person(actor),
      absence,
      person: person("teacher-1"),
      school: centralSchool,
      occasion: anOccasion(),
    });

  test("ends early when the person says so, and ending it twice changes nothing", () => {
    const ended = changeOf(end("teacher-1", away("teacher-1")));
    const again = end("teacher-1", away("teacher-1", undefined, { ended: { by: "teacher-1", at: monday } }));

    expect(ended.save).toMatchObject([{ ended: { by: "teacher-1" } }]);
    expect(changeOf(again)).toEqual({ save: [], emit: [] });
  });

  test("of somebody else is ended by nobody", () => {
    expect(codeOf(end("teacher-2", away("teacher-1")))).toBe("NotAllowedHere");
  });

  test("of a mailbox is ended by the aid centre alone", () => {
    const change = mailboxBounced({ staffId: "teacher-1", known: undefined, why: "refused", occasion: anOccasion() });
    const mailbox = change?.save.find((record) => record.kind === "absence");
    if (mailbox === undefined) throw new Error("nothing was noted");

    expect(mailbox).not.toHaveProperty("substituteId");
    expect(changeOf(end("head", mailbox)).emit).toMatchObject([{ type: "AbsenceEnded", words: { cause: "mailbox" } }]);
    expect(codeOf(end("teacher-1", mailbox))).toBe("NotAllowedHere");
    expect(
      mailboxBounced({ staffId: "teacher-1", known: mailbox, why: "refused", occasion: anOccasion() }),
    ).toBeUndefined();
  });
});
