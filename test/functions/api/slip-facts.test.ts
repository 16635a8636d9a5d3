import { expect, test } from "vitest";
import type { NoticeRecord } from "../../../domain/notice/notice-record.ts";
import { mayHandOut } from "../../../functions/api/slip-facts.ts";
import { anApplication, aStaffMember, monday, recorded } from "../../support/factories.ts";

const schoolCode = "2161990101";
const slipFor = (id: string): NoticeRecord => ({
  kind: "notice",
  record: recorded(),
  reference: "N03-1",
  notice: "N03",
  subject: { kind: "application", id },
  channel: "paper",
  schoolCode,
  recipient: "SQ2026202712345678",
  words: {},
  createdAt: monday,
});
const teacherOf = (stage: "PRIMARY" | "JUNIOR") =>
  aStaffMember({
    id: "teacher",
    roles: [{ role: "HOMEROOM_TEACHER", scope: { of: "class", schoolCode, stage, grade: 1, classNo: 1 } }],
  });

test("in a nine-year school the teacher of primary class 1-1 hands out no slip of junior class 1-1", () => {
  const junior = anApplication({ status: "correction", schoolCode, stage: "JUNIOR", grade: 1, classNo: 1 });
  const slip = { notice: slipFor(junior.id), application: junior, quiet: new Set<string>() };

  expect(mayHandOut(teacherOf("JUNIOR"), slip)).toBe(true);
  expect(mayHandOut(teacherOf("PRIMARY"), slip)).toBe(false);
});

test("a slip for the family of a child that has died is nobody's to hand out", () => {
  const application = anApplication({ status: "correction", schoolCode, stage: "PRIMARY", grade: 1, classNo: 1 });
  const slip = { notice: slipFor(application.id), application, quiet: new Set([application.pupilKey]) };

  expect(mayHandOut(teacherOf("PRIMARY"), slip)).toBe(false);
});
