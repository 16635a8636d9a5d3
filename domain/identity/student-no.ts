import type * as z from "zod";
import { checkedText, foldNumber } from "./checked-text.ts";
import { checkCharacter, type ResidentId } from "./resident-id.ts";

/** A student number (学籍号): G, L or J and 18 characters built like an ID number. */
export const StudentNo = checkedText(foldNumber, (text) => {
  if (!/^[GLJ]\d{17}[\dX]$/.test(text)) return "studentNoFormat";
  return text.endsWith(checkCharacter(text.slice(1, 18))) ? undefined : "studentNoChecksum";
}).brand<"StudentNo">();
export type StudentNo = z.infer<typeof StudentNo>;

/** Whether a number is formal (G), temporary (L), or of a pupil without an ID number (J); all three are equally valid. */
export const studentNoKind = (studentNo: StudentNo): "formal" | "temporary" | "withoutId" => {
  if (studentNo.startsWith("G")) return "formal";
  return studentNo.startsWith("L") ? "temporary" : "withoutId";
};

/** A formal number that is not the pupil's ID number deserves a look: the ID may have changed since (domain §4.3). */
export const studentNoWarning = (studentNo: StudentNo, residentId: ResidentId): "studentNoDiffersFromId" | undefined =>
  studentNoKind(studentNo) === "formal" && studentNo.slice(1) !== residentId ? "studentNoDiffersFromId" : undefined;
