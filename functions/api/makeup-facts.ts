import * as z from "zod";
import type { Calendar } from "../../domain/calendar/working-days.ts";
import type { County } from "../../domain/county/county.ts";
import type { Role } from "../../domain/county/role.ts";
import { holdsRole, type StaffMember } from "../../domain/county/staff-member.ts";
import { answererAt } from "../../domain/makeup/answer-makeup.ts";
import { aidCentre } from "../../domain/makeup/known-record.ts";
import { type MakeupCase, makeupIdOf } from "../../domain/makeup/makeup-case.ts";
import type { Occasion } from "../../domain/shared/occasion.ts";
import { daysLeft } from "../../domain/wait/days-left.ts";
import type { MakeupRow } from "../../web/views/makeup.ts";
import type { Dependencies } from "../dependencies.ts";
import { schoolNames } from "./application-head.ts";

/** The path of a makeup case's pages. */
export const MakeupPath = z.object({ caseId: z.string().regex(/^BL\d{16}$/) });

const digits = 8;

/** A number for a new makeup case. */
export const freshMakeupId = (deps: Dependencies, schoolYear: string): string =>
  makeupIdOf({ schoolYear, digits: deps.keys.newDigits(digits) });

const readers: readonly Role[] = ["TOWNSHIP_SCHOOL_OFFICE", "DEPUTY_DIRECTOR", "AUDITOR"];

type Place = Pick<County["schools"][number], "code" | "township">;

/** What a person may do with a school's cases: answer them, open further ones, or read. */
export const entryToMakeup = (actor: StaffMember, { code, township }: Place): "answer" | "open" | "read" | "none" => {
  if (answererAt(actor, code)) return "answer";
  if (aidCentre.some((role) => holdsRole(actor, role, {}))) return "open";
  return readers.some((role) => holdsRole(actor, role, { schoolCode: code, township })) ? "read" : "none";
};

/** The schools whose cases a person sees. */
export const makeupSchools = (actor: StaffMember, county: County | undefined): readonly County["schools"][number][] =>
  (county?.schools ?? []).filter((school) => entryToMakeup(actor, school) !== "none");

/** A case that a person may see; somebody else's is not found. */
export const visibleCase = async (deps: Dependencies, caseId: string, actor: StaffMember) => {
  const [found, county] = await Promise.all([deps.makeups.find(caseId), deps.county.get()]);
  const school = county?.schools.find(({ code }) => code === found?.schoolCode);
  const may = school ? entryToMakeup(actor, school) : "none";
  return { makeupCase: may === "none" ? undefined : found, may, county };
};

/** A case as it stands in a table. */
export const makeupRow = (makeupCase: MakeupCase, { county, calendar, now }: RowFacts): MakeupRow => ({
  caseId: makeupCase.id,
  pupilName: makeupCase.pupilName,
  school: schoolNames(county, makeupCase.schoolCode),
  source: makeupCase.source,
  status: makeupCase.status,
  invited: makeupCase.invitedAt !== undefined,
  openedAt: makeupCase.openedAt,
  answerBy: makeupCase.answerBy,
  daysLeft: daysLeft({ calendar, now, dueAt: makeupCase.answerBy }),
  ...(makeupCase.explanation && { reason: makeupCase.explanation.reason }),
});

type RowFacts = {
  readonly county: County | undefined;
  readonly calendar: Calendar;
  readonly now: Occasion["now"];
};
