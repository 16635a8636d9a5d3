import type { PupilChange } from "../../domain/change/change.ts";
import { type ChangeDetails, changeKinds } from "../../domain/change/details.ts";
import { confirmerRole, mayRegister } from "../../domain/change/remit.ts";
import type { County } from "../../domain/county/county.ts";
import { holdsRole, type StaffMember } from "../../domain/county/staff-member.ts";
import { maskBankAccount, maskIdNo, maskPhone } from "../../domain/masking/mask.ts";
import type { ChangeRow, ChangeView } from "../../web/views/change.ts";
import { schoolNames } from "./application-head.ts";

type Named = { readonly county: County | undefined; readonly names: ReadonlyMap<string, string> };

/** A change as a queue shows it. */
export const changeRow = (change: PupilChange, { county, names }: Named): ChangeRow => {
  const { id, pupilName, schoolCode, details, happenedOn, registered, unit, status } = change;
  return {
    changeId: id,
    pupilName,
    school: schoolNames(county, schoolCode),
    what: details.what,
    happenedOn,
    registeredAt: registered.at,
    registeredBy: { role: registered.role, name: names.get(registered.by) ?? registered.by },
    confirmedBy: unit === "county" ? "county" : "school",
    status,
  };
};

const masks: { readonly [field: string]: (plain: string) => string } = {
  "guardian.idNo": maskIdNo,
  "guardian.phone": maskPhone,
  "bank.account": maskBankAccount,
};

type Fact = ChangeView["facts"][number];

const factsIn = (value: unknown, field: string): readonly Fact[] => {
  if (typeof value === "string") return [{ field, value: masks[field]?.(value) ?? value }];
  if (typeof value === "number") return [{ field, value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => factsIn(each, field === "" ? name : `${field}.${name}`));
};

/** The details as a page shows them: schools by name, numbers of persons masked. */
export const changeDetails = ({ what: _, ...details }: ChangeDetails, nameOf: (code: string) => string): Fact[] =>
  factsIn(details, "").map(({ field, value }) => ({
    field,
    value: field === "toSchool" || field === "school" ? nameOf(String(value)) : value,
  }));

/** The units whose changes a person confirms: own schools, those of a township, or the county. */
export const confirmedUnits = (actor: StaffMember, county: County | undefined): readonly string[] => [
  ...(holdsRole(actor, "AID_CENTER_HEAD", {}) || holdsRole(actor, "AID_CENTER_REVIEWER", {}) ? ["county"] : []),
  ...(county?.schools ?? [])
    .filter(({ code, township }) =>
      (["PRINCIPAL", "TOWNSHIP_SCHOOL_OFFICE"] as const).some((role) =>
        holdsRole(actor, role, { schoolCode: code, township }),
      ),
    )
    .map(({ code }) => code),
];

/** Whether a person decides this change now: nobody the own entry, nobody about the own child (domain §2.2). */
export const maySettle = (actor: StaffMember, change: PupilChange): boolean =>
  change.status === "registered" &&
  confirmerRole(actor, change) !== undefined &&
  change.registered.by !== actor.id &&
  !actor.ownChildren.includes(change.pupilKey);

/** The kinds of change a person may enter. */
export const kindsFor = (actor: StaffMember) => changeKinds.filter((what) => mayRegister(actor, what));
