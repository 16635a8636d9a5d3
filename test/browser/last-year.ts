import { system } from "../../domain/history/domain-event.ts";
import { makeupOpened, openMakeupCase } from "../../domain/makeup/makeup-case.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import { occasionOf } from "../../functions/repositories/unit-of-work.ts";
import type { World } from "../support/world.ts";
import type { townshipOf } from "./township.ts";

type Township = Awaited<ReturnType<typeof townshipOf>>;

const schoolYear = "2025-2026";

/**
 * The files of two families from the year before: one may confirm that nothing has changed, because a department proves
 * the child's need now; the other's child is in no register, and it applies anew.
 */
export const lastYearsFiles = async ({ deps }: World, { application }: Township) => {
  const approved = application("approved");
  const [frozen, recognition, pupil] = await Promise.all([
    deps.recognitions.form(approved.receiptNo, approved.formVersion),
    deps.recognitions.find(approved.receiptNo),
    deps.pupils.find(approved.pupilKey),
  ]);
  if (frozen === undefined || recognition === undefined || pupil === undefined) throw new Error("nobody was approved");
  const file = async (receiptNo: string, pupilKey: string): Promise<string> => {
    const id = `${receiptNo}-1`;
    const of = { record: unrecorded, receiptNo, pupilKey, campaignId: `${schoolYear}-1` };
    await deps.store.commit({
      save: [
        { ...recognition, ...of, schoolYear, applicationIds: [id] },
        { ...frozen, record: unrecorded, receiptNo },
        { ...approved, ...of, id },
      ],
      emit: [],
    });
    return receiptNo;
  };
  // A cousin of the approved pupil, who has not applied yet this year.
  const idNo = "619901201503150018";
  const cousin = { ...pupil, record: unrecorded, id: "last-year", idNo, provedCategories: ["MIN_LIVING"] };
  await deps.store.commit({ save: [cousin], emit: [] });
  return {
    confirms: await file("SQ2025202600000001", deps.store.pupilKeyOf({ idNo })),
    anew: await file("SQ2025202600000002", "in no register"),
  };
};

/** A child a school may have missed: the school, and the page on which it answers. */
export const missedIn = async ({ deps }: World, { application }: Township) => {
  const { schoolCode, pupilKey, pupilName } = application("lapsed");
  const opened = openMakeupCase({
    id: "BL2026202700000001",
    schoolCode,
    source: "lapsed",
    pupilKey,
    pupilName,
    note: "逾期未补正，家长又来问。",
    contact: "15412345678",
    by: system,
    occasion: await occasionOf(deps),
  });
  await deps.store.commit({ save: [opened], emit: [makeupOpened(opened, system)] });
  return { schoolCode, missed: `/makeup/${opened.id}` };
};
