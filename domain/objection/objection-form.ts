import * as z from "zod";
import type { ListLine } from "../publicity/aid-list.ts";
import { choice, text, wholeNumber } from "../shared/form-fields.ts";
import type { Refusal } from "../shared/refusal.ts";
import { type Objection, objectionSubjects } from "./objection.ts";

const optionalText = (max: number) => z.string().trim().max(max, "tooLong").exactOptional();

/** What is said in an objection, whoever writes it down. */
export const objectionFields = {
  about: choice(objectionSubjects),
  serial: wholeNumber(1, 1_000_000).exactOptional(),
  /** Of a missing child: the school, where the list is not of one school; the name, and what is known. */
  schoolCode: optionalText(20),
  childName: optionalText(50),
  childNote: optionalText(500),
  text: text(1000),
  /** Who objects and where the answer goes; left empty by whoever wants to stay unknown. */
  name: optionalText(50),
  contact: optionalText(200),
};

const ObjectionFields = z.object(objectionFields);
/** What is said in an objection. */
export type ObjectionFields = z.infer<typeof ObjectionFields>;

type Said = {
  readonly form: ObjectionFields;
  /** The line with the serial number given. */
  readonly line: ListLine | undefined;
  /** The school of the list, or none at county level. */
  readonly ownSchool: string | undefined;
  /** Codes of all schools of the county. */
  readonly schools: readonly string[];
};

/** What an objection is about, from what was typed; a refusal names the field that is missing. */
export const aboutOf = ({ form, line, ownSchool, schools }: Said): Objection["about"] | Refusal => {
  const what = form.about;
  const missing = (field: string): Refusal => ({ code: "FormIncomplete", faults: [{ field, code: "required" }] });
  const lineNeeded = what === "notEntitled" || what === "wrongAmount";
  if (lineNeeded && form.serial === undefined) return missing("serial");
  const isGone = line === undefined || line.status === "struck" || line.status === "returned";
  if (form.serial !== undefined && (lineNeeded || what === "processFault") && isGone)
    return { code: "LineNotOpen", faults: [{ field: "serial", code: "noSuchLine" }] };
  if (lineNeeded && line) return { what, serial: line.serial, applicationId: line.applicationId };
  if (what === "privacyBreach") return { what };
  if (what === "missingChild") {
    const schoolCode = ownSchool ?? form.schoolCode ?? "";
    if (!schools.includes(schoolCode)) return missing("schoolCode");
    if (!form.childName) return missing("childName");
    return { what, schoolCode, child: { name: form.childName, note: form.childNote ?? "" } };
  }
  return line && form.serial !== undefined
    ? { what: "processFault", serial: line.serial, applicationId: line.applicationId }
    : { what: "processFault" };
};

/** Who objects, if that was said. */
export const objectorOf = ({ name = "", contact = "" }: ObjectionFields): Objection["objector"] =>
  name === "" && contact === "" ? undefined : { name, contact };
