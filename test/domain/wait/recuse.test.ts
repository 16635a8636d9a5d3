import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { tieTo, withKinKeys } from "../../../domain/county/kin.ts";
import { declareKin, recuse } from "../../../domain/wait/recuse.ts";
import { aForm, aFrozenForm, anApplication, anOccasion, aStaffMember, aWait } from "../../support/factories.ts";
import { changeOf, codeOf, recordsOf } from "../../support/said.ts";
import { centralSchool, smallCounty, smallCountyStaff } from "../../support/small-county.ts";

const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const form = aForm();

/** An application of that form as it is stored. */
const stored = () => {
  const application = anApplication({ status: "classCheck" });
  const change = withKinKeys({ save: [application, aFrozenForm(form)], emit: [] }, hash);
  return recordsOf(change, "application").at(0) ?? application;
};

const surname = form.guardian.name.slice(0, 1);
const somebody = (given: Parameters<typeof aStaffMember>[0]) => tieTo(aStaffMember(given), stored(), hash);

describe("a likely relative", () => {
  test("has the surname and the address, however it is written", () => {
    const homeAddress = ` ${form.pupil.address.split("").join(" ")}。`;

    expect(somebody({ id: "aunt", name: `${surname}小芳`, homeAddress })).toBe("likelyKin");
  });

  test("has the surname and the phone", () => {
    expect(somebody({ id: "uncle", name: `${surname}大勇`, phone: `+86 ${form.guardian.phone}` })).toBe("likelyKin");
  });

  test("is not whoever shares one of them alone, or tells nothing of themselves", () => {
    expect(somebody({ id: "neighbour", name: "欧阳静", homeAddress: form.pupil.address })).toBeUndefined();
    expect(somebody({ id: "namesake", name: `${surname}小芳`, homeAddress: "东街9号" })).toBeUndefined();
    expect(somebody({ id: "silent", name: `${surname}小芳` })).toBeUndefined();
  });

  test("leaves no name, address or number in the record", () => {
    const kept = JSON.stringify(stored().kinKeys);

    expect(kept).not.toContain(form.guardian.phone);
    expect(stored().kinKeys?.every((key) => /^[0-9a-f]{12}$/.test(key))).toBe(true);
  });
});

const teacher = smallCountyStaff.find(({ id }) => id === "teacher-1") ?? aStaffMember({ id: "teacher-1" });
const place = { county: smallCounty, school: centralSchool, occasion: anOccasion() };
const task = aWait({ purpose: "classCheck", assignee: "teacher-1" });

describe("whoever says 'this is my relative'", () => {
  const application = stored();
  const declare = (humanFact = application.pupilName.slice(-1), version = application.record.version) =>
    declareKin({ ...place, actor: teacher, task, application, form: { version, humanFact } });

  test("hands the task to the next lawful person and acts on the file no more", () => {
    const change = changeOf(declare());

    expect(recordsOf(change, "wait")).toMatchObject([{ assignee: "principal-1", dueAt: task.dueAt }]);
    expect(recordsOf(change, "application")).toMatchObject([{ barred: ["teacher-1"] }]);
    expect(change.emit).toMatchObject([
      {
        type: "TaskRecused",
        actor: { id: "teacher-1" },
        words: { from: "teacher-1", to: "principal-1", why: "declared" },
      },
    ]);
  });

  test("stays away from every application of the family and hands on what they have of each", () => {
    const sibling = { ...application, id: "SQ1-2" };
    const held = aWait({ purpose: "classCheck", assignee: "teacher-1", subject: { kind: "application", id: "SQ1-2" } });
    const gone = { application: { ...sibling, id: "SQ1-3" }, task: undefined, school: centralSchool };
    const siblings = [{ application: sibling, task: held, school: centralSchool }, gone];
    const { version } = application.record;
    const humanFact = application.pupilName.slice(-1);

    const change = changeOf(
      declareKin({ ...place, actor: teacher, task, application, siblings, form: { version, humanFact } }),
    );

    expect(recordsOf(change, "application").map(({ id, barred }) => [id, barred])).toEqual(
      [application.id, "SQ1-2", "SQ1-3"].map((id) => [id, ["teacher-1"]]),
    );
    expect(recordsOf(change, "wait").map(({ assignee }) => assignee)).toEqual(["principal-1", "principal-1"]);
  });

  test("reads the name off the page, in the version that is there", () => {
    expect(codeOf(declare("王"))).toBe("WrongHumanFact");
    expect(codeOf(declare(undefined, 1))).toBe("VersionConflict");
  });
});

test("a case for which nobody is left is parked, where operators see it", () => {
  const application = anApplication({ status: "classCheck", barred: ["principal-1", "township-1", "head"] });

  const change = recuse({ ...place, application, staffId: "teacher-1", why: "likelyKin", task });

  expect(recordsOf(change, "wait")).toMatchObject([{ closed: { outcome: "recused" } }]);
  expect(change.emit.map(({ type }) => type)).toEqual(["TaskRecused", "CaseParked"]);
});
