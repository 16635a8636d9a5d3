import * as z from "zod";
import { RecordMark } from "../shared/record-mark.ts";

/** A unit that is inspected twice a year: a township or a county-run school (domain §6.1, §10.1). */
export const InspectedUnit = z.object({
  /** Lower-case words, e.g. `t-chengguan` or `s-6199010035`. */
  id: z.string(),
  form: z.enum(["township", "countyRun"]),
  name: z.string(),
  englishName: z.string(),
  /** Code of its supervision area. */
  area: z.string(),
  /** Codes of its schools; one for a county-run school. */
  schoolCodes: z.array(z.string()).min(1),
  /** Staff id of its head, who reports, defends and answers for what is found. */
  headId: z.string(),
});
export type InspectedUnit = z.infer<typeof InspectedUnit>;

/** Why an inspector does not inspect a unit (督导条例 art. 10). */
export const TieReason = z.enum(["relative", "formerPost", "declared"]);
export type TieReason = z.infer<typeof TieReason>;

/**
 * How the county is supervised and who answers for what (网格化管理, domain §6.1, S1-02, S1-03): districts contain areas,
 * areas contain cells, and every school lies in one cell. All persons are staff ids.
 */
export const SupervisionGrid = z.object({
  kind: z.literal("grid"),
  record: RecordMark,
  /** There is one; its id is the county code. */
  id: z.string(),
  /** Head of the supervision office (教育督导室). */
  officeHeadId: z.string(),
  /** The chief grid leader (总网格长). */
  chiefLeaderId: z.string(),
  inspectorIds: z.array(z.string()),
  districts: z.array(z.object({ code: z.string(), name: z.string(), englishName: z.string(), leaderId: z.string() })),
  areas: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      englishName: z.string(),
      district: z.string(),
      directorId: z.string(),
      townships: z.array(z.string()),
    }),
  ),
  cells: z.array(
    z.object({
      code: z.string(),
      area: z.string(),
      name: z.string(),
      englishName: z.string(),
      leaderId: z.string(),
      schoolCodes: z.array(z.string()),
    }),
  ),
  units: z.array(InspectedUnit),
  /** Each school's contact (联系人) by school code; a school that is missing is a gap. */
  contacts: z.record(z.string(), z.string()),
  /** Which inspectors stay away from which units. */
  ties: z.array(z.object({ inspectorId: z.string(), unitId: z.string(), why: TieReason })),
});
export type SupervisionGrid = z.infer<typeof SupervisionGrid>;

/** A unit of the grid by its id. */
export const unitOf = ({ units }: Pick<SupervisionGrid, "units">, unitId: string): InspectedUnit | undefined =>
  units.find(({ id }) => id === unitId);
