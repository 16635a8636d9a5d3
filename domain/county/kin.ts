import type { Application } from "../application/application.ts";
import { surnameOf } from "../link/surname.ts";
import type { Change } from "../shared/decision.ts";
import type { StaffMember } from "./staff-member.ts";

const folded = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/[\s\p{P}\p{S}]/gu, "")
    .toLowerCase();

type Household = { readonly names: readonly string[]; readonly phone?: string; readonly address?: string };

/** What relatives share, in words that are only ever compared as keyed hashes: a surname with an address or a phone. */
const kinWords = ({ names, phone = "", address = "" }: Household): readonly string[] => {
  const shared = [folded(address), folded(phone).slice(-11)].filter((word) => word !== "");
  return [...new Set(names.map(surnameOf))].flatMap((surname) => shared.map((word) => `${surname} ${word}`));
};

/** A keyed hash of a text. */
type Hash = (text: string) => string;

/** Enough of a hash to compare a few thousand people; every character of it is stored and written again at each step. */
const kept = 12;

const kinKeys = (household: Household, hash: Hash): readonly string[] =>
  kinWords(household).map((word) => hash(word).slice(0, kept));

/** A change that brings a form: its applications keep by which keys a relative would be known, so that nobody opens a form to compare. */
export const withKinKeys = (change: Change, hash: Hash): Change => {
  const form = change.save.find((record) => record.kind === "form");
  if (form === undefined) return change;
  const { pupil, guardian } = form.content;
  const household = { names: [pupil.name, guardian.name], phone: guardian.phone, address: pupil.address };
  const keys = [...kinKeys(household, hash)];
  return {
    ...change,
    save: change.save.map((record) => (record.kind === "application" ? { ...record, kinKeys: keys } : record)),
  };
};

/**
 * Why somebody must stay away from an application: it is an own child's, or surname and address or phone are the family's
 * (domain §2.2). Undefined where nothing speaks for a tie; people know more, and may declare one.
 */
export const tieTo = (
  { name, phone, homeAddress, ownChildren }: StaffMember,
  { pupilKey, kinKeys: known = [] }: Pick<Application, "pupilKey" | "kinKeys">,
  hash: Hash,
): "ownChild" | "likelyKin" | undefined => {
  if (ownChildren.includes(pupilKey)) return "ownChild";
  const own = { names: [name], ...(phone && { phone }), ...(homeAddress && { address: homeAddress }) };
  return kinKeys(own, hash).some((key) => known.includes(key)) ? "likelyKin" : undefined;
};
