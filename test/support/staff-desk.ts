import type { ApplicationForm } from "../../domain/application/application-form.ts";
import type { School } from "../../domain/county/school.ts";
import type { NeedCategory } from "../../domain/need/need-categories.ts";
import { issueLink } from "../../functions/repositories/issue-link.ts";
import { planTownship } from "../../local/demo/plan.ts";
import { codeIn } from "../../local/play/code-in.ts";
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
  const round = (await world.deps.staff.find(staffId))?.access?.round ?? 0;
  const { link, url } = issueLink(world.deps, { staffId, round, expiresInDays });
  await world.deps.store.commit({ save: [link], emit: [] });
  return new URL(url).pathname;
};

/** Somebody of the office, signed in by a link. */
export const atDesk = async (world: World, staffId: string): Promise<AtDesk> => {
  const person = await world.deps.staff.find(staffId);
  const visitor = aVisitor(world.url, "zh-CN", () => codeIn(world.codeMailedTo(person?.email ?? "")));
  const signedIn = await visitor.send(await linkFor(world, staffId), { surname: person?.name });
  if (signedIn.status !== 200) throw new Error(`${staffId} could not sign in: ${signedIn.status}`);
  return {
    ...visitor,
    staffId,
    work: async () => ((await visitor.read("/work?limit=200")).body as { tasks: WorkItem[] }).tasks,
  };
};

/** Categories that no department's list proves for the plan's families. */
const unproved: readonly NeedCategory[] = ["OTHER_HARDSHIP", "LOW_INCOME_EDGE"];

/** Forms of the class with most of them whose facts all agree with the registers, so that they may be approved together. */
const alikeForms = (): readonly ApplicationForm[] => {
  const forms = [...planTownship("石桥镇")].filter(({ fate }) => fate === "approved").map(({ form }) => form);
  const proved = forms.filter(({ need }) => need.categories.every((category) => !unproved.includes(category)));
  const classes = Map.groupBy(
    proved,
    ({ pupil }) => `${pupil.schoolCode} ${pupil.stage} ${pupil.grade} ${pupil.classNo}`,
  );
  return [...classes.values()].toSorted((one, other) => other.length - one.length)[0] ?? [];
};

/** A family sends its whole form; answers with the number of its one application. */
const submitted = async (world: World, form: ApplicationForm): Promise<string> => {
  const answer = await aVisitor(world.url).send("/applications", form);
  const { applications } = answer.body as { applications: { id: string }[] };
  const [application] = applications;
  if (application === undefined) throw new Error(`submit answered ${answer.status}`);
  return application.id;
};

/** The school a form names. */
const schoolOf = async (world: World, form: ApplicationForm): Promise<School> => {
  const school = await world.deps.schools.find(form.pupil.schoolCode);
  if (school === undefined) throw new Error(`there is no school ${form.pupil.schoolCode}`);
  return school;
};

/** The homeroom teacher of the class a form names. */
const teacherOf = ({ classes }: School, { pupil }: ApplicationForm): string => {
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

/** A class whose families apply one after the other, and its homeroom teacher at work. */
export const aClassAtWork = async (world: World) => {
  const forms = [...alikeForms()];
  const [first] = forms;
  if (first === undefined) throw new Error("there are no forms");
  const school = await schoolOf(world, first);
  const teacher = await atDesk(world, teacherOf(school, first));
  const nextForm = (): ApplicationForm => {
    const form = forms.shift();
    if (form === undefined) throw new Error("no form left");
    return form;
  };
  const itemOf = async (desk: AtDesk, id: string): Promise<WorkItem> => {
    const item = (await desk.work()).find(({ subject }) => subject.id === id);
    if (item === undefined) throw new Error(`${id} is not on the desk of ${desk.staffId}`);
    return item;
  };
  return {
    school,
    teacher,
    nextForm,
    itemOf,
    /** A family applies, and its application lies on the teacher's desk. */
    applied: async (form = nextForm()): Promise<WorkItem> => {
      const id = await submitted(world, form);
      await world.settled();
      return itemOf(teacher, id);
    },
    statusOf: async ({ subject }: WorkItem): Promise<string | undefined> =>
      (await world.deps.applications.find(subject.id))?.status,
  };
};

/** Where an application is decided. */
export const decisionAt = ({ taskId }: WorkItem): string => `/tasks/${taskId}/decision`;
