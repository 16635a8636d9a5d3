import type { Role, Scope } from "../../domain/county/role.ts";
import type { School } from "../../domain/county/school.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import { officeIdOf } from "./bureau.ts";
import { type ClassPlan, classesOf } from "./classes.ts";
import { mailFor } from "./identifiers.ts";
import { fullName } from "./names.ts";
import { type SchoolPlan, schoolPlans } from "./school-plan.ts";
import { teachersOf } from "./staffing.ts";
import { units } from "./units.ts";

type Post = { readonly role: Role; readonly scope: Scope; readonly classPlan?: ClassPlan };

/** Members of the review panel beside its chair, where a school has teachers to spare. */
const panelMembers = 4;

const points = schoolPlans.filter((plan) => plan.type === "TEACHING_POINT");

/**
 * Who holds which posts, person by person. In a teaching point one person is principal and homeroom teacher, in every
 * second one principal and panel; elsewhere nobody holds two posts. Teachers to spare sit on the panel or stand in for
 * a homeroom teacher.
 */
const postsOf = (plan: SchoolPlan, classes: readonly ClassPlan[]): readonly (readonly Post[])[] => {
  const atSchool = (role: Role): Post => ({ role, scope: { of: "school", schoolCode: plan.code } });
  const inClass = ({ stage, grade, classNo }: ClassPlan): Post => ({
    role: "HOMEROOM_TEACHER",
    scope: { of: "class", schoolCode: plan.code, stage, grade, classNo },
  });
  const [principal, panel, officer] = [
    atSchool("PRINCIPAL"),
    atSchool("SCHOOL_REVIEW_PANEL"),
    atSchool("SCHOOL_AID_OFFICER"),
  ];
  const homerooms = classes.map((classPlan): Post => ({ ...inClass(classPlan), classPlan }));
  if (plan.type === "TEACHING_POINT") {
    const [lower, upper] = [homerooms.slice(0, -1), homerooms.slice(-1)];
    return points.indexOf(plan) % 2 === 0
      ? [[principal, ...lower], [panel], [officer, ...upper]]
      : [[principal, panel], lower, [officer, ...upper]];
  }
  const spare = Array.from({ length: teachersOf(plan) - 3 - classes.length }, (_, index): readonly Post[] => {
    const standsInFor = classes[(index - panelMembers) % classes.length];
    return [standsInFor === undefined ? panel : inClass(standsInFor)];
  });
  return [[principal], [panel], [officer], ...homerooms.map((post) => [post]), ...spare];
};

const firstSerial = (plan: SchoolPlan): number =>
  schoolPlans.slice(0, schoolPlans.indexOf(plan)).reduce((sum, before) => sum + teachersOf(before), 100_000);

/** A school with its classes, its offices and everybody who teaches there. */
export const staffedSchool = (
  plan: SchoolPlan,
): { readonly school: School; readonly staff: readonly StaffMember[] } => {
  const own = units.filter((unit) => unit.school === plan);
  const classes = own.flatMap(classesOf);
  const posts = postsOf(plan, classes);
  const serial = firstSerial(plan);
  const idOf = (index: number): string => `staff-${plan.slug}-t${String(index + 1).padStart(2, "0")}`;
  const staff = posts.map(
    (held, index): StaffMember => ({
      kind: "staff",
      record: unrecorded,
      id: idOf(index),
      name: fullName(serial + index),
      email: mailFor(`t.${plan.longSlug}-${String(index + 1).padStart(2, "0")}`),
      unitName: plan.name,
      roles: held.map(({ role, scope }) => ({ role, scope })),
      ownChildren: [],
    }),
  );
  const holder = (holds: (post: Post) => boolean): string => idOf(posts.findIndex((held) => held.some(holds)));
  const office = (role: Role): string => holder((post) => post.role === role);
  const school: School = {
    kind: "school",
    record: unrecorded,
    code: plan.code,
    name: plan.name,
    englishName: plan.englishName,
    township: plan.township.name,
    type: plan.type,
    stages: [...new Set(own.map((unit) => unit.stage))],
    classes: classes.map((classPlan) => ({
      stage: classPlan.stage,
      grade: classPlan.grade,
      classNo: classPlan.classNo,
      homeroomTeacherId: holder((post) => post.classPlan === classPlan),
    })),
    offices: {
      panelChairId: office("SCHOOL_REVIEW_PANEL"),
      aidOfficerId: office("SCHOOL_AID_OFFICER"),
      principalId: office("PRINCIPAL"),
      townshipOfficeId: officeIdOf(plan.township),
    },
  };
  return { school, staff };
};
