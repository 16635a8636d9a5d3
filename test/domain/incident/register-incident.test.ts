import { describe, expect, test } from "vitest";
import { nextIncidentId } from "../../../domain/incident/incident.ts";
import { IncidentForm, noteFamiliesTold, registerIncident } from "../../../domain/incident/register-incident.ts";
import { registeredNotice } from "../../../domain/notice/notices-for.ts";
import { aList, anApplication, aStaffMember, monday } from "../../support/factories.ts";
import { smallCounty as county } from "../../support/small-county.ts";

const head = aStaffMember({ id: "head", roles: [{ role: "AID_CENTER_HEAD", scope: { of: "county" } }] });
const application = anApplication({ status: "classCheck" });
const typed = {
  data: ["name", "phone"],
  foundOn: "2026-09-07",
  cause: "登记表寄错了学校。",
  harm: "可能接到陌生来电。",
  measures: "已收回登记表。",
  advice: "不要向来电的人提供验证码。",
  askAt: "县学生资助管理中心。",
  by: "numbers",
  numbers: application.id.toLowerCase(),
};
const register = (said: object = {}, actor = head) =>
  registerIncident({
    ...{ actor, county, form: IncidentForm.parse({ ...typed, ...said }), list: undefined, named: [application] },
    ...{ campaignId: "2026-2027-1", id: "SJ2026-01", now: monday },
  });
const faultsOf = (said: object) => {
  const decision = register(said);
  return decision.accepted ? [] : decision.refusal.faults;
};

describe("the privacy officer", () => {
  test("registers an incident about applications named by number, and its history holds none of the words", () => {
    const decision = register();

    expect(decision).toMatchObject({
      accepted: true,
      change: {
        save: [{ id: "SJ2026-01", concerned: { by: "numbers", applicationIds: [application.id] } }],
        emit: [{ type: "IncidentRegistered", words: { by: "numbers" } }],
      },
    });
  });

  test.each([
    ["cause", "表上有身份证号619901201501011234"],
    ["harm", "电话13812345678会被打扰"],
    ["measures", "已通知低保家庭"],
    ["advice", "请到村东二组核对"],
  ])("is asked to take personal data out of `%s`", (field, words) => {
    expect(faultsOf({ [field]: words })).toEqual([{ field, code: "notForMail" }]);
  });

  test("names somebody who is concerned: a list, a school or applications that are known", () => {
    expect(faultsOf({ by: "list", listId: "2026-2027-1-0-0" })).toEqual([{ field: "listId", code: "invalid" }]);
    expect(faultsOf({ by: "school", schoolCode: "0" })).toEqual([{ field: "schoolCode", code: "notAChoice" }]);
    expect(faultsOf({ numbers: "" })).toEqual([{ field: "numbers", code: "required" }]);
    expect(faultsOf({ numbers: "SQ2026202700000000" })).toEqual([{ field: "numbers", code: "noSuchApplication" }]);
    expect(faultsOf({ by: "school", schoolCode: county.schools[0]?.code })).toEqual([]);
  });

  test("types at most two hundred numbers and chooses a kind of data", () => {
    const many = Array.from({ length: 201 }, (_, n) => `SQ2026202710000${String(n).padStart(3, "0")}`).join("\n");

    const judged = IncidentForm.safeParse({ ...typed, numbers: many, data: [] });

    expect(judged.error?.issues.map(({ message }) => message)).toEqual(["chooseAtLeastOne", "tooMany"]);
  });

  test("is nobody else", () => {
    const decision = register(
      {},
      aStaffMember({ id: "clerk", roles: [{ role: "AID_CENTER_REVIEWER", scope: { of: "county" } }] }),
    );

    expect(decision).toMatchObject({ refusal: { code: "NotAllowedHere" } });
  });
});

test("an incident about a list knows the list by its number", () => {
  const list = aList({ status: "posted" });

  const decision = registerIncident({
    ...{ actor: head, county, form: IncidentForm.parse({ ...typed, by: "list", listId: list.id }), list, named: [] },
    ...{ campaignId: "2026-2027-1", id: "SJ2026-01", now: monday },
  });

  expect(decision).toMatchObject({ change: { save: [{ concerned: { by: "list", listId: list.id } }] } });
});

test("what families were told is noted once, and the notice names the kinds of data in both languages", () => {
  const decision = register();
  const [incident] = decision.accepted ? decision.change.save : [];
  if (incident?.kind !== "incident") throw new Error("nothing was registered");

  const noted = noteFamiliesTold(incident, 3, monday);
  const again = noteFamiliesTold({ ...incident, families: 3 }, 3, monday);

  expect(noted).toMatchObject({ save: [{ families: 3 }], emit: [{ words: { families: 3 } }] });
  expect(again).toBeUndefined();
  expect(registeredNotice({ incident, application, county }).words).toMatchObject({
    cause: typed.cause,
    data: { zh: "姓名、联系电话", en: "names; telephone numbers" },
  });
});

test("incidents are numbered within their year", () => {
  expect([
    nextIncidentId(2026, undefined),
    nextIncidentId(2026, "SJ2026-09"),
    nextIncidentId(2027, "SJ2026-09"),
  ]).toEqual(["SJ2026-01", "SJ2026-10", "SJ2027-01"]);
});
