import type { Application } from "../../domain/application/application.ts";
import type { School } from "../../domain/county/school.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import { taskIdOf } from "../../domain/wait/wait.ts";
import { planTownship } from "../../local/demo/plan.ts";
import type { World } from "../support/world.ts";

/** Everybody of 石桥镇 who applies. */
export const planned = [...planTownship("石桥镇")];

const campaignId = "2026-2027-1";

const required = <Found>(found: Found | undefined, what: string): Found => {
  if (found === undefined) throw new Error(`there is no ${what}`);
  return found;
};

/** What lies in the records of 石桥镇: its schools, and one application or list in every state. */
export const townshipOf = async ({ deps }: World) => {
  const codes = [...new Set(planned.map(({ form }) => form.pupil.schoolCode))];
  const schools = (await Promise.all(codes.map(deps.schools.find))).flatMap((school) => school ?? []);
  const pages = await Promise.all(
    codes.map((schoolCode) => deps.applications.ofSchool({ campaignId, schoolCode, limit: 200 })),
  );
  const ids = pages.flatMap(({ records }) => records.map(({ id }) => id));
  const applications = await deps.applications.findMany(ids);
  const lists = await deps.lists.ofCampaign(campaignId);
  const { offices } = required(await deps.county.get(), "county");

  return {
    schools,
    bureau: { ...offices, reviewerId: offices.reviewerIds[0] ?? "" },
    school: (code: string): School =>
      required(
        schools.find((school) => school.code === code),
        code,
      ),
    application: (status: Application["status"], place = 0): Application =>
      required(applications.filter((each) => each.status === status)[place], `application in ${status}`),
    applicationsIn: (status: Application["status"]): readonly Application[] =>
      applications.filter((each) => each.status === status),
    list: (level: AidList["level"], status: AidList["status"]): AidList =>
      required(
        lists.find((list) => list.level === level && list.status === status),
        `${level} list that is ${status}`,
      ),
    /** The present work on an application or a list: who has it, and its page. */
    task: async (kind: "application" | "list", id: string) => {
      const wait = required(await deps.tasks.waitOf({ kind, id }), `work on ${id}`);
      return { assignee: wait.assignee ?? offices.centerHeadId, path: `/tasks/${taskIdOf(wait)}` };
    },
    /** Parks the case of an application with an operator, as after a fault nobody foresaw; answers with its page. */
    park: async ({ id }: Application, operator: string): Promise<string> => {
      const wait = required(await deps.tasks.waitOf({ kind: "application", id }), `work on ${id}`);
      const parked = { ...wait, purpose: "parked" as const, number: wait.number + 1, assignee: operator };
      await deps.store.commit({ save: [parked], emit: [] });
      return `/tasks/${taskIdOf(parked)}`;
    },
  };
};
