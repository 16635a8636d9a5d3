import { formatsFor } from "../web/texts/format.ts";
import { textsFor } from "../web/texts/texts.ts";
import type { Inbox } from "./inbox.ts";
import type { LocalSystem } from "./local-system.ts";

const who = async ({ deps }: LocalSystem): Promise<readonly string[]> => {
  const county = await deps.county.get();
  if (county === undefined) return [];
  const school = (await Promise.all(county.schools.map(({ code }) => deps.schools.find(code)))).find(
    (each) => each?.type === "COMPLETE_PRIMARY",
  );
  const { reviewerIds, centerHeadId, deputyDirectorId } = county.offices;
  const ids = [
    ...(school
      ? [
          school.classes[0]?.homeroomTeacherId ?? "",
          school.offices.panelChairId,
          school.offices.aidOfficerId,
          school.offices.principalId,
        ]
      : []),
    reviewerIds[0] ?? "",
    centerHeadId,
    deputyDirectorId,
    ...(await supervisors(deps)),
  ];
  const staff = new Map((await deps.staff.findMany([...new Set(ids)])).map((person) => [person.id, person]));
  const { role } = textsFor("zh-CN");
  return ids.flatMap((id) => {
    const person = staff.get(id);
    return person
      ? [
          `    ${person.roles.map((held) => role[held.role])[0] ?? ""}  ${person.name}  ${person.unitName}  ${person.email}`,
        ]
      : [];
  });
};

/** Whose turn it is in the supervision a demo begins with: the office, a unit's head, and whoever visits. */
const supervisors = async (deps: LocalSystem["deps"]): Promise<readonly string[]> => {
  const [grid, cycles] = await Promise.all([deps.grid.get(), deps.cycles.all({ limit: 5 })]);
  const visiting = cycles.records.find(({ nature, status }) => nature === "regular" && status === "inspecting");
  return [grid?.officeHeadId, grid?.units[0]?.headId, visiting?.teams[0]?.leadId].flatMap((id) => id ?? []);
};

/** What `npm start` prints once everything is up: where to go, and who can be whom. */
export const welcome = async (system: LocalSystem, inbox: Inbox | undefined): Promise<string> => {
  const demo = system.skipTo !== undefined;
  return [
    "",
    `  Zhuxue 助学   ${system.url}`,
    ...(inbox ? [`  Inbox 收件箱   ${inbox.url}`] : []),
    ...(demo
      ? [
          `  Tools 演示工具  ${system.url}/development   (${formatsFor("zh-CN").instant(system.deps.clock.now())})`,
          "",
          "  Sign in as 可以扮演（在演示工具中发送链接）:",
          ...(await who(system)),
        ]
      : []),
    "",
  ].join("\n");
};
