import { expect, test } from "vitest";
import type { StaffMember } from "../../../domain/county/staff-member.ts";
import { objectionFacts } from "../../../functions/api/objection-facts.ts";
import { objectionView } from "../../../functions/api/objection-view.ts";
import { openOffice } from "../../support/office.ts";
import { centralSchool } from "../../support/small-county.ts";

const id = "YY000000000001";

test("what was said is read by the county, but not by the pupil's parent or whoever acted on the case", async () => {
  const office = await openOffice();
  const application = await office.submit();
  await office.decide(application);
  await office.decide(application);
  const listId = await office.prepare("school", centralSchool.code);
  await office.post(listId);
  await office.object(listId, { serial: 1, id });
  const { objection, ...facts } = await objectionFacts(office.deps, id);
  if (objection === undefined || facts.application === undefined) throw new Error("nobody objected");
  const named = { ...objection, objector: { name: "吴甲", contact: "15400000000" } };
  const { application: held } = facts;
  const shownTo = async (staff: StaffMember, applied = held) => {
    const view = await objectionView(office.deps, { ...facts, application: applied, objection: named, staff });
    return [view.said?.text, view.mayReadObjector];
  };
  const reviewer = await office.person("reviewer-1");
  const acted = { ...held, barred: [reviewer.id] };

  expect(await shownTo(reviewer)).toEqual([objection.text, "yes"]);
  expect(await shownTo({ ...reviewer, ownChildren: [held.pupilKey] })).toEqual([undefined, "no"]);
  expect(await shownTo(reviewer, acted)).toEqual([undefined, "no"]);
});
