import * as z from "zod";
import { Instant } from "../../domain/calendar/time.ts";
import { Opening } from "../../domain/campaign/opening.ts";
import { Stage } from "../../domain/county/school.ts";
import { NeedLevel } from "../../domain/need/need-categories.ts";
import { ProgrammeCode } from "../../domain/programme/programmes.ts";
import { Admission } from "../../domain/programme/rule-set.ts";
import { Period } from "./apply.ts";

/** A programme of the campaign's rules with its amounts in fen. */
export const PolicyView = z.object({
  programme: ProgrammeCode,
  use: z.enum(["application", "entitlement", "register"]),
  period: Period,
  boarding: z.enum(["boarding", "day"]).exactOptional(),
  lines: z.array(
    z.object({
      stage: Stage,
      grades: z.array(z.int()).exactOptional(),
      level: NeedLevel.exactOptional(),
      admission: Admission.exactOptional(),
      amount: z.int(),
    }),
  ),
  loan: z.object({ least: z.int(), most: z.int() }).exactOptional(),
});
export type PolicyView = z.infer<typeof PolicyView>;

/** The first page: what there is, when to apply, and how long lists hang. */
export const HomeView = z.object({
  schoolYear: z.string(),
  term: z.enum(["1", "2"]),
  opensAt: Instant,
  closesAt: Instant,
  opening: Opening,
  /** The makeup window, once it is known. */
  makeup: z.object({ opensAt: Instant, closesAt: Instant }).exactOptional(),
  /** Working days a list hangs at each level. */
  publicity: z.object({ school: z.int(), county: z.int() }),
  policies: z.array(PolicyView),
});
export type HomeView = z.infer<typeof HomeView>;
