import { compoundSurnames } from "./compound-surnames.ts";

const keepEnds = (text: string, first: number, last: number): string => {
  const characters = [...text];
  const hidden = characters.length - first - last;
  if (hidden < 1) return "*".repeat(characters.length);
  return [...characters.slice(0, first), "*".repeat(hidden), ...characters.slice(characters.length - last)].join("");
};

const surnameLength = (name: string): 1 | 2 => ([...name].length > 2 && compoundSurnames.has(name.slice(0, 2)) ? 2 : 1);

const maskAfter = (surname: number, name: string): string =>
  keepEnds(name, surname, [...name].length > surname + 1 ? 1 : 0);

const dot = "·";
const dots = /[•・‧∙⋅.．]/g;

// A space or an invisible sign between two characters would be masked in their stead: `张 明` is `张*`.
const noLetters = /[^\p{L}\p{Script=Han}·]/gu;

/** A pupil's name for a public list: `张*`, `张*明`, `欧阳*明`, `阿***·**提` (domain §2.6). */
export const maskName = (name: string): string => {
  const parts = name.replaceAll(dots, dot).replaceAll(noLetters, "").split(dot);
  const letters = parts.join("");
  // Masked as one name, so that no short part is shown whole; the dots go back where they were.
  const masked = [...maskAfter(parts.length > 1 ? 1 : surnameLength(letters), letters)];
  return parts.map((part) => masked.splice(0, [...part].length).join("")).join(dot);
};

/** An adult's name, guardian or account holder: the surname and one star, `李*`. */
export const maskToSurname = (name: string): string => {
  const plain = name.trim();
  return `${[...plain].slice(0, surnameLength(plain)).join("")}*`;
};

/** An ID number for a handler's screen: `619***********0018`; never on a list, never in a mail. */
export const maskIdNo = (idNo: string): string => keepEnds(idNo, 3, 4);

/** A student number, which contains the ID number: `G61************0018`. */
export const maskStudentNo = (studentNo: string): string => keepEnds(studentNo, 3, 4);

/** A family's phone number for the office: `138********`; its ending is one of the facts that open the family's file. */
export const maskPhoneForOffice = (phone: string): string => keepEnds(phone, 3, 0);

/** A phone number: `138****5678`. */
export const maskPhone = (phone: string): string => keepEnds(phone, 3, 4);

/** A bank account by its last four digits: `**** 0018`. */
export const maskBankAccount = (account: string): string => (account.length > 4 ? `**** ${account.slice(-4)}` : "****");

/** An e-mail address by its first letter and its domain: `z***@example.com`. */
export const maskEmail = (email: string): string => {
  const at = email.lastIndexOf("@");
  return at < 1 ? "***" : `${[...email][0]}***${email.slice(at)}`;
};

// The first 村 that is not itself part of a longer name (村镇, 村路): showing too little is the safe side.
const toVillage = /^.*?(?:村(?![镇乡街路])|社区|居委会|嘎查)/;
const toTownship = /^.*?(?:镇|乡|街道)/;

/** An address as far as the village, else the township: `安禾县城关镇东河村***`. */
export const maskAddress = (address: string): string =>
  `${(toVillage.exec(address) ?? toTownship.exec(address))?.[0] ?? ""}***`;
