import * as z from "zod";
import { Day } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";
import { Stage } from "./school.ts";

/** A pupil as the student record knows it, with what the departments' lists prove (domain §3.5, §4.5). */
export const Pupil = z.object({
  kind: z.literal("pupil"),
  record: RecordMark,
  id: z.string(),
  name: z.string(),
  /** GB/T 2261.1: 1 male, 2 female. */
  sex: z.enum(["1", "2"]),
  birthDate: Day,
  /** Resident ID number; sealed at rest. */
  idNo: z.string(),
  /** Student number, or the local number of a kindergarten child; sealed at rest. */
  studentNo: z.string(),
  schoolCode: z.string(),
  stage: Stage,
  grade: z.int(),
  classNo: z.int(),
  boarding: z.enum(["boarding", "day"]),
  /** Need categories proved by department lists, empty if none (codes of domain §3.5). */
  provedCategories: z.array(z.string()),
});
export type Pupil = z.infer<typeof Pupil>;
