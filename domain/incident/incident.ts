import * as z from "zod";
import { Day, Instant } from "../calendar/time.ts";
import type { StaffMember } from "../county/staff-member.ts";
import type { Bilingual } from "../notice/notice-words.ts";
import { RecordMark } from "../shared/record-mark.ts";

/** The kinds of data an incident may concern, as a mail may name them (domain §9.2, N31). */
export const incidentData = {
  name: { zh: "姓名", en: "names" },
  school: { zh: "学校、年级和班级", en: "school, grade and class" },
  idNo: { zh: "身份证件号码", en: "ID numbers" },
  phone: { zh: "联系电话", en: "telephone numbers" },
  address: { zh: "家庭住址", en: "home addresses" },
  account: { zh: "银行账户", en: "bank accounts" },
  need: { zh: "家庭经济情况", en: "the family's circumstances" },
  papers: { zh: "证明材料", en: "supporting papers" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A kind of data an incident may concern. */
export const IncidentData = z.enum(Object.keys(incidentData) as [keyof typeof incidentData]);

/** What families are told in the officer's own words, in the order of the mail (PIPL art. 57). */
export const incidentParts = ["cause", "harm", "measures", "advice", "askAt"] as const;

/** Whose data it was: everybody on a list, everybody who applied at a school in the campaign, or these applications. */
export const Concerned = z.discriminatedUnion("by", [
  z.object({ by: z.literal("list"), listId: z.string() }),
  z.object({ by: z.literal("school"), schoolCode: z.string(), campaignId: z.string() }),
  z.object({ by: z.literal("numbers"), applicationIds: z.array(z.string()) }),
]);
export type Concerned = z.infer<typeof Concerned>;

/** A data incident (个人信息事件) the privacy officer has registered, of which the families concerned are told. */
export const Incident = z.object({
  kind: z.literal("incident"),
  record: RecordMark,
  /** `SJ`, the year, a running number, e.g. `SJ2026-01`. */
  id: z.string(),
  data: z.array(IncidentData),
  foundOn: Day,
  /** The officer's own words; sealed at rest. */
  said: z.record(z.enum(incidentParts), z.string()),
  concerned: Concerned,
  by: z.string(),
  at: Instant,
  /** How many families were told, once all of them have been. */
  families: z.int().exactOptional(),
});
export type Incident = z.infer<typeof Incident>;

/** The number after the latest of a year; the first where there is none. */
export const nextIncidentId = (year: number, latest: string | undefined): string => {
  const prefix = `SJ${year}-`;
  const number = latest?.startsWith(prefix) ? Number(latest.slice(prefix.length)) + 1 : 1;
  return `${prefix}${String(number).padStart(2, "0")}`;
};

/** Whether a person registers incidents: the head of the aid centre, who answers for personal data. */
export const registersIncidents = ({ roles }: Pick<StaffMember, "roles">): boolean =>
  roles.some(({ role }) => role === "AID_CENTER_HEAD");
