import type { Role, Scope } from "../../domain/county/role.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import { mailFor } from "./identifiers.ts";
import { fullName } from "./names.ts";
import { type Township, townships } from "./townships.ts";

/** One inspector for five schools of the 110, and some to spare for recusal (domain §10.1): 26. */
const inspectors = 26;

/** The five grid districts (片区) by the word the townships' table uses (S1-02). */
export const districts = [
  { word: "城区", code: "urban", name: "城区片区", englishName: "Urban District" },
  { word: "东", code: "east", name: "东片区", englishName: "East District" },
  { word: "南", code: "south", name: "南片区", englishName: "South District" },
  { word: "西", code: "west", name: "西片区", englishName: "West District" },
  { word: "北", code: "north", name: "北片区", englishName: "North District" },
] as const;

/** The eight supervision areas by code, `A1` to `A8` (S1-03). */
export const areaCodes: readonly string[] = [...new Set(townships.map(({ area }) => area))];

/** What a supervision area is called in both languages. */
export const areaNameOf = (area: string): { readonly name: string; readonly englishName: string } => {
  const number = Number(area.slice(1));
  return { name: `第${"一二三四五六七八"[number - 1]}教育督学责任区`, englishName: `Supervision Area ${number}` };
};

const office = "安禾县人民政府教育督导室";

const county: readonly Scope[] = [{ of: "county" }];
const over = (places: readonly Township[]): readonly Scope[] =>
  places.map(({ name }) => ({ of: "township", township: name }));

type Post = {
  readonly id: string;
  readonly mailbox: string;
  readonly unitName: string;
  readonly role: Role;
  readonly scopes: readonly Scope[];
};

/** Staff id of the head of the supervision office. */
export const officeHeadId = "staff-supervision-head";
/** Staff ids of the county's inspectors, `staff-inspector-01` to `staff-inspector-26`. */
export const inspectorIds: readonly string[] = Array.from(
  { length: inspectors },
  (_, index) => `staff-inspector-${String(index + 1).padStart(2, "0")}`,
);
/** Staff id of the director of a supervision area, e.g. `staff-area-a1`. */
export const directorIdOf = (area: string): string => `staff-area-${area.toLowerCase()}`;
/** Staff id of the leader of a grid district, e.g. `staff-district-east`. */
export const leaderIdOf = (district: string): string => `staff-district-${district}`;

const posts: readonly Post[] = [
  { id: officeHeadId, mailbox: "supervision.head", unitName: office, role: "SUPERVISION_HEAD", scopes: county },
  ...inspectorIds.map((id, index): Post => {
    const mailbox = `supervision.inspector-${String(index + 1).padStart(2, "0")}`;
    return { id, mailbox, unitName: office, role: "INSPECTOR", scopes: county };
  }),
  ...areaCodes.map((area): Post => {
    const own = townships.filter((township) => township.area === area);
    return {
      id: directorIdOf(area),
      mailbox: `supervision.area-${area.toLowerCase()}`,
      unitName: areaNameOf(area).name,
      role: "AREA_DIRECTOR",
      scopes: over(own),
    };
  }),
  ...districts.map(({ word, code }): Post => {
    const own = townships.filter(({ district }) => district === word);
    return {
      id: leaderIdOf(code),
      mailbox: `bureau.district-${code}`,
      unitName: "安禾县教育局",
      role: "GRID_LEADER",
      scopes: over(own),
    };
  }),
];

const firstSerial = 121_000;

/** Whoever supervises: the office's head, 26 inspectors, the directors of the 8 areas, the leaders of the 5 districts. */
export const supervisionStaff: readonly StaffMember[] = posts.map(({ id, mailbox, unitName, role, scopes }, index) => ({
  kind: "staff",
  record: unrecorded,
  id,
  name: fullName(firstSerial + index),
  email: mailFor(mailbox),
  unitName,
  roles: scopes.map((scope) => ({ role, scope })),
  ownChildren: [],
}));
