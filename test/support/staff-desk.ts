import type { ApplicationForm } from "../../domain/application/application-form.ts";
import type { School } from "../../domain/county/school.ts";
import { issueLink } from "../../functions/repositories/issue-link.ts";
import { planTownship } from "../../local/demo/plan.ts";
import type { WorkItem } from "../../web/views/work.ts";
import { aVisitor, type Visitor } from "./visitor.ts";
import type { World } from "./world.ts";

/** A member of staff at a browser of their own. */
export type AtDesk = Visitor & {
  readonly staffId: string;
  readonly work: () => Promise<readonly WorkItem[]>;
};

/** Mails nobody anything, but gives the path a mailed link would open. */
export const linkFor = async (world: World, staffId: string, expiresInDays = 7): Promise<string> => {
  const { link, url } = issueLink(world.deps, { staffId, expiresInDays });
  await world.deps.store.commit({ save: [link], emit: [] });
  return new URL(url).pathname;
};

/** Somebody of the office, signed in by a link. */
export const atDesk = async (world: World, staffId: string): Promise<AtDesk> => {
  const visitor = aVisitor(world.url);
  const person = await world.deps.staff.find(staffId);
  const signedIn = await visitor.send(await linkFor(world, staffId), { surname: person?.name });
  if (signedIn.status !== 200) throw new Error(`${staffId} could not sign in: ${signedIn.status}`);
  return {
    ...visitor,
    staffId,
    work: async () => ((await visitor.read("/work?limit=200")).body as { tasks: WorkItem[] }).tasks,
  };
};

/** Forms of one school whose facts all agree with the registers, so that they may be approved together. */
export const alikeForms = (world: World, count: number, skip = 0): readonly ApplicationForm[] => {
  const all = [...planTownship("石桥镇")].filter(({ fate }) => fate === "approved").map(({ form }) => form);
  const proved = all.filter(({ need }) => !need.categories.includes("OTHER_HARDSHIP"));
  const { schoolCode, grade, classNo } = proved[0]?.pupil ?? {};
  const own = proved.filter(
    ({ pupil }) => pupil.schoolCode === schoolCode && pupil.grade === grade && pupil.classNo === classNo,
  );
  if (own.length < skip + count) throw new Error(`the class has only ${own.length} such forms in ${world.url}`);
  return own.slice(skip, skip + count);
};

/** A family sends its whole form; answers with the number of its one application. */
export const submitted = async (world: World, form: ApplicationForm): Promise<string> => {
  const answer = await aVisitor(world.url).send("/applications", form);
  const { applications } = answer.body as { applications: { id: string }[] };
  const [application] = applications;
  if (application === undefined) throw new Error(`submit answered ${answer.status}`);
  return application.id;
};

/** The school a form names. */
export const schoolOf = async (world: World, form: ApplicationForm): Promise<School> => {
  const school = await world.deps.schools.find(form.pupil.schoolCode);
  if (school === undefined) throw new Error(`there is no school ${form.pupil.schoolCode}`);
  return school;
};

/** The homeroom teacher of the class a form names. */
export const teacherOf = ({ classes }: School, { pupil }: ApplicationForm): string => {
  const own = classes.find(
    ({ stage, grade, classNo }) => stage === pupil.stage && grade === pupil.grade && classNo === pupil.classNo,
  );
  if (own === undefined) throw new Error("the class has no teacher");
  return own.homeroomTeacherId;
};

/** What is sent to approve an application: the version read and the last character of the pupil's name. */
export const approvalOf = ({ version, application }: WorkItem) => ({
  outcome: "approve",
  version,
  humanFact: Array.from(application?.pupilName ?? "").at(-1),
});
