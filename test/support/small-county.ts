import type { County } from "../../domain/county/county.ts";
import type { Role, Scope } from "../../domain/county/role.ts";
import type { School } from "../../domain/county/school.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { SupervisionGrid } from "../../domain/supervision/grid.ts";

const record = { version: 0, head: "" };
const township = "石桥镇";

const aSmallSchool = (code: string, name: string): School => ({
  kind: "school",
  record,
  code,
  name,
  englishName: `School ${code}`,
  township,
  type: "COMPLETE_PRIMARY",
  stages: ["PRIMARY"],
  classes: [],
  offices: { panelChairId: "", aidOfficerId: "", principalId: "", townshipOfficeId: "township-1" },
});

/** A school where every office has its own person. */
export const centralSchool: School = {
  ...aSmallSchool("2161990101", "石桥镇中心小学"),
  classes: [
    { stage: "PRIMARY", grade: 4, classNo: 1, homeroomTeacherId: "teacher-1" },
    { stage: "PRIMARY", grade: 5, classNo: 1, homeroomTeacherId: "teacher-2" },
  ],
  offices: {
    panelChairId: "panel-1",
    aidOfficerId: "officer-1",
    principalId: "principal-1",
    townshipOfficeId: "township-1",
  },
};

/** A teaching point whose principal teaches a class. */
export const teachingPoint: School = {
  ...aSmallSchool("2161990102", "石桥镇柳溪教学点"),
  type: "TEACHING_POINT",
  classes: [{ stage: "PRIMARY", grade: 1, classNo: 1, homeroomTeacherId: "point-head" }],
  offices: {
    panelChairId: "point-panel",
    aidOfficerId: "point-officer",
    principalId: "point-head",
    townshipOfficeId: "township-1",
  },
};

/** The bureau and the two schools of one township. */
export const smallCounty: County = {
  kind: "county",
  record,
  code: "619901",
  name: "安禾县",
  englishName: "Anhe County",
  phone: "15400000000",
  townships: [township],
  schools: [centralSchool, teachingPoint].map(({ code, name, englishName }) => ({ code, name, englishName, township })),
  offices: {
    reviewerIds: ["reviewer-1"],
    centerHeadId: "head",
    deputyDirectorId: "deputy",
    bureauDirectorId: "director",
  },
};

type Held = readonly [Role, Scope];
const atSchool = ({ code }: School): Scope => ({ of: "school", schoolCode: code });
const inClass = ({ code }: School, grade: number): Scope => ({
  of: "class",
  schoolCode: code,
  stage: "PRIMARY",
  grade,
  classNo: 1,
});
const county: Scope = { of: "county" };

const posts: { readonly [id: string]: readonly [Held, ...Held[]] } = {
  "teacher-1": [["HOMEROOM_TEACHER", inClass(centralSchool, 4)]],
  "teacher-2": [["HOMEROOM_TEACHER", inClass(centralSchool, 5)]],
  "panel-1": [["SCHOOL_REVIEW_PANEL", atSchool(centralSchool)]],
  "officer-1": [["SCHOOL_AID_OFFICER", atSchool(centralSchool)]],
  "principal-1": [["PRINCIPAL", atSchool(centralSchool)]],
  "point-head": [
    ["PRINCIPAL", atSchool(teachingPoint)],
    ["HOMEROOM_TEACHER", inClass(teachingPoint, 1)],
  ],
  "point-panel": [["SCHOOL_REVIEW_PANEL", atSchool(teachingPoint)]],
  "point-officer": [["SCHOOL_AID_OFFICER", atSchool(teachingPoint)]],
  "township-1": [["TOWNSHIP_SCHOOL_OFFICE", { of: "township", township }]],
  "reviewer-1": [["AID_CENTER_REVIEWER", county]],
  head: [["AID_CENTER_HEAD", county]],
  deputy: [["DEPUTY_DIRECTOR", county]],
  director: [["BUREAU_DIRECTOR", county]],
  "supervision-head": [["SUPERVISION_HEAD", county]],
  "inspector-1": [["INSPECTOR", county]],
  "inspector-2": [["INSPECTOR", county]],
  "inspector-3": [["INSPECTOR", county]],
  "inspector-4": [["INSPECTOR", county]],
  "inspector-5": [["INSPECTOR", county]],
  "area-director": [["AREA_DIRECTOR", { of: "township", township }]],
  "district-leader": [["GRID_LEADER", { of: "township", township }]],
};

/** Everybody who works in that county. */
export const smallCountyStaff: readonly StaffMember[] = Object.entries(posts).map(([id, held]) => ({
  kind: "staff",
  record,
  id,
  name: "赵甲",
  email: `${id}@example.com`,
  unitName: "安禾县",
  roles: held.map(([role, scope]) => ({ role, scope })),
  ownChildren: [],
}));

/** How that county is supervised: its township and, as if the county ran it itself, its teaching point. */
export const smallGrid: SupervisionGrid = {
  kind: "grid",
  record,
  id: smallCounty.code,
  officeHeadId: "supervision-head",
  chiefLeaderId: "director",
  inspectorIds: ["inspector-1", "inspector-2", "inspector-3", "inspector-4", "inspector-5"],
  districts: [{ code: "east", name: "东片区", englishName: "East District", leaderId: "district-leader" }],
  areas: [
    {
      code: "A2",
      name: "第二教育督学责任区",
      englishName: "Supervision Area 2",
      district: "east",
      directorId: "area-director",
      townships: [township],
    },
  ],
  cells: [
    {
      code: "shiqiao-1",
      area: "A2",
      name: "石桥镇中心小学网格",
      englishName: "Shiqiao Town Central Primary School Cell",
      leaderId: "principal-1",
      schoolCodes: [centralSchool.code, teachingPoint.code],
    },
  ],
  units: [
    {
      id: "t-shiqiao",
      form: "township",
      name: township,
      englishName: "Shiqiao Town",
      area: "A2",
      schoolCodes: [centralSchool.code],
      headId: "township-1",
    },
    {
      id: `s-${teachingPoint.code}`,
      form: "countyRun",
      name: teachingPoint.name,
      englishName: teachingPoint.englishName,
      area: "A2",
      schoolCodes: [teachingPoint.code],
      headId: "point-head",
    },
  ],
  contacts: { [centralSchool.code]: "township-1" },
  ties: [{ inspectorId: "inspector-5", unitId: "t-shiqiao", why: "relative" }],
};
