import { expect, test } from "vitest";
import { system } from "../../../domain/history/domain-event.ts";
import { openMakeupCase } from "../../../domain/makeup/makeup-case.ts";
import { makeupReminders } from "../../../domain/makeup/remind-makeup.ts";
import { unrecorded } from "../../../domain/shared/record-mark.ts";
import { changeFacts } from "../../../functions/api/change-facts.ts";
import { scanSchool } from "../../../functions/api/makeup-scan.ts";
import { occasionOf } from "../../../functions/repositories/unit-of-work.ts";
import { remindMakeup } from "../../../functions/schedules/remind-makeup.ts";
import { aChange, death, person } from "../../domain/change/desk.ts";
import { aPupil } from "../../support/factories.ts";
import { openOffice } from "../../support/office.ts";
import { centralSchool, smallCounty } from "../../support/small-county.ts";

/** A small county with one pupil in its register, and what marks that the pupil has died. */
const anOfficeWithOnePupil = async () => {
  const office = await openOffice();
  const { deps } = office;
  const pupil = aPupil();
  const pupilKey = deps.store.pupilKeyOf(pupil);
  await deps.store.commit({ save: [{ ...pupil, record: unrecorded }], emit: [] });
  const mourn = () =>
    deps.store.commit({ save: [{ kind: "quiet", record: unrecorded, pupilKey, since: deps.clock.now() }], emit: [] });
  return { ...office, pupil, pupilKey, mourn };
};

test("a death holds back what an application of another campaign has left to hand out", async () => {
  const { deps, submit, pupil, pupilKey } = await anOfficeWithOnePupil();
  const id = await submit(pupil);

  const facts = await changeFacts(deps, aChange(death, { pupilKey, campaignId: "2027-2028-1" }));

  expect(facts.cases).toEqual([]);
  expect(facts.notices).toMatchObject([{ notice: "N01", channel: "paper", subject: { id } }]);
  expect(facts.isQuiet).toBe(false);
});

test("the scan opens no case for a child that has died", async () => {
  const { deps, mourn } = await anOfficeWithOnePupil();
  await mourn();
  const occasion = await occasionOf(deps);

  const found = await scanSchool(deps, { code: centralSchool.code, staff: person("officer-1"), occasion });

  expect(found).toBe(0);
});

test("the school is not reminded of a case about a child that has died meanwhile", async () => {
  const { deps, mourn, skipTo, pupil, pupilKey } = await anOfficeWithOnePupil();
  const facts = { id: "BL2026202700000001", source: "scan", schoolCode: centralSchool.code, note: "" } as const;
  const occasion = await occasionOf(deps);
  const opened = openMakeupCase({ ...facts, pupilName: pupil.name, pupilKey, by: system, occasion });
  await deps.store.commit({ save: [opened], emit: [] });
  await skipTo(opened.answerBy);
  await mourn();
  const due = { ...occasion, now: deps.clock.now() };

  await remindMakeup(deps, smallCounty, centralSchool);

  expect(
    makeupReminders({ makeupCase: opened, school: centralSchool, county: smallCounty, occasion: due }),
  ).not.toEqual([]);
  expect(await deps.mailboxes.find(centralSchool.offices.aidOfficerId)).toBeUndefined();
});
