import * as z from "zod";
import type { Application } from "../../domain/application/application.ts";
import { TypedReceiptNo, wholeReceiptNo } from "../../domain/application/receipt-no.ts";
import type { CarryOut, PupilForm } from "../../domain/change/carry-out.ts";
import type { PupilChange } from "../../domain/change/change.ts";
import type { ChangeForm } from "../../domain/change/details.ts";
import type { PupilCase } from "../../domain/change/leave-list.ts";
import type { KnownPupil } from "../../domain/change/register-change.ts";
import { ResidentId } from "../../domain/identity/resident-id.ts";
import { makeupIdOf } from "../../domain/makeup/makeup-case.ts";
import { placeOf } from "../../domain/objection/effect-facts.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";

/** The path of one change. */
export const ChangePath = z.object({ changeId: z.string().regex(/^BD\d{16}$/) });

const idDigits = 8;

/** What a pupil has asked for in the running campaign. */
const applicationsOf = async (deps: Dependencies, pupilKey: string, campaignId: string) => {
  const claims = await deps.applications.claims(pupilKey, campaignId);
  return deps.applications.findMany(claims.map(({ applicationId }) => applicationId));
};

const keyTyped = async (deps: Dependencies, typed: string, schoolYear: string): Promise<string | undefined> => {
  const idNo = ResidentId.safeParse(typed);
  if (idNo.success) return deps.store.pupilKeyOf({ idNo: idNo.data });
  const receiptNo = TypedReceiptNo.safeParse(typed);
  if (!receiptNo.success) return undefined;
  return (await deps.recognitions.find(wholeReceiptNo(receiptNo.data, schoolYear)))?.pupilKey;
};

/** The pupil a form speaks of, by receipt number or ID number, and what this pupil has asked for. */
export const pupilNamed = async (
  deps: Dependencies,
  { pupil: typed, details }: ChangeForm,
): Promise<{ readonly pupil: KnownPupil | undefined; readonly applications: readonly Application[] }> => {
  const { campaign } = await occasionOf(deps);
  const pupilKey = await keyTyped(deps, typed, campaign.schoolYear);
  if (pupilKey === undefined) return { pupil: undefined, applications: [] };
  const [register, applications] = await Promise.all([
    deps.pupils.find(pupilKey),
    applicationsOf(deps, pupilKey, campaign.id),
  ]);
  const known = register ?? applications.at(-1);
  const name = register?.name ?? applications.at(-1)?.pupilName;
  const named = name === undefined ? {} : { name };
  if (details.what === "transferIn") {
    const school = await deps.schools.find(details.school);
    const pupil = school && { pupilKey, schoolCode: school.code, township: school.township, ...named };
    return { pupil, applications };
  }
  const school = known && (await deps.schools.find(known.schoolCode));
  if (known === undefined || school === undefined) return { pupil: undefined, applications };
  const { stage, grade, classNo } = known;
  const place = { schoolCode: school.code, township: school.township, stage, grade, classNo };
  return { pupil: { pupilKey, ...place, ...named }, applications };
};

const caseOf = async (deps: Dependencies, application: Application): Promise<PupilCase> => {
  const place = placeOf(application);
  const [wait, list, line] = await Promise.all([
    deps.tasks.waitOf({ kind: "application", id: application.id }),
    place && deps.lists.find(place.listId),
    place && deps.lists.line(place.listId, place.serial),
  ]);
  return { application, wait, list, line };
};

const formsOf = async (deps: Dependencies, applications: readonly Application[]): Promise<readonly PupilForm[]> => {
  const found = await deps.recognitions.findMany([...new Set(applications.map(({ receiptNo }) => receiptNo))]);
  return Promise.all(
    found.map(async (recognition) => {
      const form = await deps.recognitions.form(recognition.receiptNo, recognition.formVersion);
      if (form === undefined) throw new TaskError("RecordBroken", `${recognition.receiptNo} has no form`);
      return { recognition, form };
    }),
  );
};

/** What has not gone out to the family yet, of every application the pupil's claims and their files lead to. */
const unsentOf = async (deps: Dependencies, pupilKey: string) => {
  const claims = await deps.applications.allClaims(pupilKey);
  const claimed = await deps.applications.findMany(claims.map(({ applicationId }) => applicationId));
  const files = await deps.recognitions.findMany([...new Set(claimed.map(({ receiptNo }) => receiptNo))]);
  const ids = files.flatMap(({ applicationIds }) => applicationIds);
  const found = await Promise.all(ids.map((id) => deps.notices.ofSubject({ kind: "application", id })));
  return found.flat().filter(({ sentAt, heldBack }) => sentAt === undefined && heldBack === undefined);
};

/** Everything a change may touch, all read now. */
export const changeFacts = async (
  deps: Dependencies,
  change: PupilChange,
): Promise<Omit<CarryOut, "by" | "change">> => {
  const { pupilKey, details } = change;
  const [occasion, county, pupil, toSchool] = await Promise.all([
    occasionOf(deps),
    deps.county.get(),
    deps.pupils.find(pupilKey),
    details.what === "transferWithin" ? deps.schools.find(details.toSchool) : undefined,
  ]);
  if (county === undefined) throw new TaskError("RecordBroken", "county");
  const applications = await applicationsOf(deps, pupilKey, change.campaignId);
  const [cases, forms] = await Promise.all([
    Promise.all(applications.map((application) => caseOf(deps, application))),
    formsOf(deps, applications),
  ]);
  const notices = details.what === "death" ? await unsentOf(deps, pupilKey) : [];
  const isQuiet = (await deps.pupils.quiet([pupilKey])).has(pupilKey);
  const { schoolYear } = occasion.campaign;
  const makeupId = makeupIdOf({ schoolYear, digits: deps.keys.newDigits(idDigits) });
  return { occasion, county, pupil, toSchool, cases, forms, notices, isQuiet, makeupId };
};
