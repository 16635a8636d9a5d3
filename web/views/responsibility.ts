import * as z from "zod";
import { Stage } from "../../domain/county/school.ts";
import { treeLevels } from "../../domain/responsibility/tree.ts";
import { TwoNames } from "./parts.ts";

/** What is missing below a place, in numbers. */
export const GapCounts = z.object({
  schools: z.int(),
  withoutContact: z.int(),
  pupils: z.int(),
  unnamed: z.int(),
  officers: z.int(),
  over: z.int(),
  uncounted: z.int(),
});
export type GapCounts = z.infer<typeof GapCounts>;

/** A place of the tree with the name of whoever leads it; of a school the contact. */
export const TreePlace = TwoNames.extend({
  level: z.enum(treeLevels),
  code: z.string(),
  leader: z.string().exactOptional(),
});
export type TreePlace = z.infer<typeof TreePlace>;

/** One place of the tree: the way to it, what is missing below it, and what lies below. */
export const ResponsibilityView = z.object({
  /** `none` where the county has no grid yet. */
  grid: z.enum(["there", "none"]),
  /** From the county down; the last is the place itself. */
  way: z.array(TreePlace),
  gaps: GapCounts,
  /** Letters of responsibility the reader has not signed. */
  toSign: z.int(),
  below: z.array(TreePlace.extend({ gaps: GapCounts })),
});
export type ResponsibilityView = z.infer<typeof ResponsibilityView>;

const SchoolAmong = TwoNames.extend({ code: z.string(), township: z.string() });

/** Everything that is missing, by name of the school. */
export const GapsView = z.object({
  year: z.int(),
  gaps: GapCounts,
  withoutContact: z.array(SchoolAmong),
  unnamed: z.array(SchoolAmong.extend({ pupils: z.int(), unnamed: z.int() })),
  over: z.array(SchoolAmong.extend({ officers: z.int(), over: z.int(), most: z.int() })),
  uncounted: z.array(SchoolAmong),
  /** Letters of the year by what they are about, as far as a page holds; and how many there are in all. */
  unsigned: z.array(TwoNames.extend({ letterId: z.string(), level: z.string(), to: z.string() })),
  unsignedInAll: z.int(),
  /** Units and schools whose letter has not been issued. */
  unissued: z.array(TwoNames.extend({ level: z.enum(["bureau", "unit", "school"]) })),
});
export type GapsView = z.infer<typeof GapsView>;

const ClassOfSchool = z.object({ classId: z.string(), stage: Stage, grade: z.int(), classNo: z.int() });

/** Somebody who can be named. */
const Candidate = z.object({ staffId: z.string(), name: z.string(), unitName: z.string() });

/** Who answers for one school, and within it for whom. */
export const SchoolResponsibilityView = z.object({
  code: z.string(),
  names: TwoNames,
  /** From the county down to the school's contact. */
  way: z.array(TreePlace),
  gaps: GapCounts,
  /** Registered-poor pupils of each class and how many have a person; numbers only. */
  classes: z.array(ClassOfSchool.extend({ pupils: z.int(), named: z.int(), teacher: z.string() })),
  /** For whoever may name the contact. */
  contact: z.object({ was: z.string().exactOptional(), candidates: z.array(Candidate) }).exactOptional(),
  /** For whoever may read this class's pupils; names leave the school on no other page. */
  chosen: ClassOfSchool.extend({
    may: z.enum(["name", "read"]),
    version: z.int(),
    teacher: z.string(),
    pupils: z.array(z.object({ pupilKey: z.string(), name: z.string(), staffId: z.string().exactOptional() })),
    staff: z.array(Candidate.extend({ load: z.int(), limit: z.int() })),
  }).exactOptional(),
  /** Pupils the reader is responsible for. */
  own: z.array(ClassOfSchool.extend({ name: z.string() })),
  /** Persons with more than the rule allows, for the school's own principal. */
  over: z.array(z.object({ name: z.string(), load: z.int(), limit: z.int() })),
});
export type SchoolResponsibilityView = z.infer<typeof SchoolResponsibilityView>;

/** A naming that was taken. */
export const Named = z.object({ schoolCode: z.string() });
export type Named = z.infer<typeof Named>;
