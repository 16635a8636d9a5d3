import * as z from "zod";
import type { Application } from "../../domain/application/application.ts";
import type { County } from "../../domain/county/county.ts";
import { holdsRole } from "../../domain/county/staff-member.ts";
import { maskName } from "../../domain/masking/mask.ts";
import type { NoticeRecord } from "../../domain/notice/notice-record.ts";
import { wholeNumber } from "../../domain/shared/form-fields.ts";
import { noticeLetter } from "../../web/mails/notice-letter.ts";
import { slipsPage } from "../../web/pages/school-office/slips-page.tsx";
import { type Slip, SlipsView } from "../../web/views/slips.ts";
import type { Dependencies } from "../dependencies.ts";
import { TaskError } from "../task-error.ts";
import { apiHandler } from "./api.ts";
import { unitNames } from "./objection-units.ts";
import { ok, refused } from "./reply.ts";
import { isWaiting, mayHandOut, slipKey, slipUnits } from "./slip-facts.ts";

const pageSize = 50;

type Written = {
  readonly notice: NoticeRecord;
  readonly application: Application | undefined;
  readonly may: SlipsView["may"];
  readonly county: County;
  readonly publicUrl: string;
};

const slipOf = ({ notice, application, may, county, publicUrl }: Written): Slip => {
  const { subject, parts } = noticeLetter({ notice, county, publicUrl });
  return {
    key: slipKey(notice),
    notice: notice.notice,
    no: notice.words.no ?? notice.subject.id,
    ...(application && {
      pupil: {
        name: may === "read" ? maskName(application.pupilName) : application.pupilName,
        stage: application.stage,
        grade: application.grade,
        classNo: application.classNo,
      },
    }),
    createdAt: notice.createdAt,
    subject,
    words: { "zh-CN": [...parts["zh-CN"].paragraphs], en: [...parts.en.paragraphs] },
  };
};

/** Paper notices to print and hand out: all of a school for its aid officer, those of the own class for a teacher; the audit reads them all. */
export const showSlipsHandler = apiHandler(
  {
    name: "show-slips",
    access: "staff",
    query: z.object({
      unit: z.string().max(20).exactOptional(),
      after: z.string().max(2000).exactOptional(),
      handedOut: wholeNumber(0, 1000).exactOptional(),
    }),
    view: SlipsView,
    page: slipsPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query: { unit, after, handedOut } }) => {
      const county = await deps.county.get();
      if (county === undefined) throw new TaskError("RecordBroken", "county");
      const own = slipUnits(staff);
      const may = own.length === 0 && holdsRole(staff, "AUDITOR", {}) ? "read" : "handOut";
      const units = may === "read" ? ["county", ...county.schools.map(({ code }) => code)] : own;
      const chosen = unit ?? units[0];
      if (chosen === undefined) return refused({ code: "NotAllowedHere" });
      if (!units.includes(chosen)) return refused({ code: "NotYourSchool" });
      const paging = { limit: pageSize, ...(after !== undefined && { after }) };
      const { records, next } = await deps.notices.slips(chosen, paging);
      const ids = records.flatMap(({ subject }) => (subject.kind === "application" ? [subject.id] : []));
      const found = new Map((await deps.applications.findMany([...new Set(ids)])).map((each) => [each.id, each]));
      const quiet = await deps.pupils.quiet([...found.values()].map(({ pupilKey }) => pupilKey));
      const slips = records
        .map((notice) => ({ notice, application: found.get(notice.subject.id) }))
        .filter((facts) => (may === "read" ? isWaiting : mayHandOut.bind(undefined, staff))({ ...facts, quiet }))
        .map((facts) => slipOf({ ...facts, may, county, publicUrl: deps.settings.publicUrl }));
      return ok<SlipsView>({
        units: units.map((each) => ({ unit: each, names: unitNames(county, each) })),
        chosen,
        may,
        slips,
        ...(next !== undefined && { next }),
        ...(handedOut !== undefined && { handedOut }),
      });
    },
);
