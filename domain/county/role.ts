import * as z from "zod";
import { Stage } from "./school.ts";

/** The persons who act (domain §2.2, §9.1). */
export const Role = z.enum([
  "GUARDIAN",
  "HOMEROOM_TEACHER",
  "SCHOOL_REVIEW_PANEL",
  "SCHOOL_AID_OFFICER",
  "PRINCIPAL",
  "TOWNSHIP_SCHOOL_OFFICE",
  "AID_CENTER_REVIEWER",
  "AID_CENTER_HEAD",
  "DEPUTY_DIRECTOR",
  "BUREAU_DIRECTOR",
  "SUPERVISION_HEAD",
  "INSPECTOR",
  "AREA_DIRECTOR",
  "GRID_LEADER",
  "AUDITOR",
]);
export type Role = z.infer<typeof Role>;

/** Where a role holds: a class, a school, a township or the whole county. */
export const Scope = z.discriminatedUnion("of", [
  z.object({ of: z.literal("class"), schoolCode: z.string(), stage: Stage, grade: z.int(), classNo: z.int() }),
  z.object({ of: z.literal("school"), schoolCode: z.string() }),
  z.object({ of: z.literal("township"), township: z.string() }),
  z.object({ of: z.literal("county") }),
]);
export type Scope = z.infer<typeof Scope>;
