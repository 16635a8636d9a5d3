/** The areas of the house whose doors are deployed together. */
export type DoorArea = "aid" | "supervision";

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

/** The area a door belongs to, by the first word of its address. */
export const areaOf = (path: string): DoorArea =>
  supervised.includes(path.split("/")[1] ?? "") ? "supervision" : "aid";
