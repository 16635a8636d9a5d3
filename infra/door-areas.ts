/** The areas of the house whose doors are deployed together. */
export type DoorArea = "aid" | "supervision" | "person";

/** What the addresses of supervision begin with (domain §6). */
const supervised: readonly string[] = [
  "supervision",
  "indicators",
  "cycles",
  "inspections",
  "findings",
  "findings.xlsx",
  "escalations",
  "bulletins",
  "announcements",
  "results",
  "settlements",
  "responsibility",
  "task-book",
  "task-book.xlsx",
  "map",
  "map.xlsx",
];

/** What the addresses begin with behind which people look after links, personal data and its proof (design §7). */
const personal: readonly string[] = [
  "sign-in",
  "sessions",
  "absences",
  "access",
  "access.xlsx",
  "my-data",
  "data-requests",
  "incidents",
  "retention",
  "proofs",
];

/** The area a door belongs to, by the first word of its address. */
export const areaOf = (path: string): DoorArea => {
  const word = path.split("/")[1] ?? "";
  if (supervised.includes(word)) return "supervision";
  return personal.includes(word) ? "person" : "aid";
};
