import * as z from "zod";
import { RecordMark } from "../shared/record-mark.ts";

/** Stages of schooling (domain §9.1). */
export const Stage = z.enum(["PRESCHOOL", "PRIMARY", "JUNIOR", "SENIOR", "VOCATIONAL", "SPECIAL", "HIGHER"]);
export type Stage = z.infer<typeof Stage>;

/** A class of a school with its homeroom teacher; grades count from 1 within their stage. */
const SchoolClass = z.object({
  stage: Stage,
  grade: z.int().min(1).max(9),
  classNo: z.int().min(1).max(99),
  homeroomTeacherId: z.string(),
});

/** Types of schools (domain §10.1). */
export const SchoolType = z.enum([
  "KINDERGARTEN",
  "TEACHING_POINT",
  "COMPLETE_PRIMARY",
  "NINE_YEAR",
  "JUNIOR_MIDDLE",
  "SENIOR_HIGH",
  "VOCATIONAL",
  "SPECIAL",
]);
export type SchoolType = z.infer<typeof SchoolType>;

/** A school of the county: its classes and who holds its offices (staff ids). */
export const School = z.object({
  kind: z.literal("school"),
  record: RecordMark,
  /** School code of ten digits (domain §4.1). */
  code: z.string(),
  name: z.string(),
  englishName: z.string(),
  township: z.string(),
  type: SchoolType,
  stages: z.array(Stage).min(1),
  classes: z.array(SchoolClass),
  /** In a teaching point one person may hold several of these (design §6). */
  offices: z.object({
    panelChairId: z.string(),
    aidOfficerId: z.string(),
    principalId: z.string(),
    townshipOfficeId: z.string(),
  }),
});
export type School = z.infer<typeof School>;
