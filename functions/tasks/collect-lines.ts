import type { AidList } from "../../domain/publicity/aid-list.ts";
import { collectLines, finishCollecting } from "../../domain/publicity/collect-lines.ts";
import { listOffices } from "../../domain/wait/assignee.ts";
import { listOnward } from "../../domain/wait/path.ts";
import type { Dependencies, Json } from "../dependencies.ts";
import { commitChange, occasionOf } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";
import { taskHandler } from "./task-handler.ts";
import { ListInput } from "./task-input.ts";

const pageSize = 40;

/** Freezes one page of the queue into lines; `more` until the queue has been walked through. */
export const collectLinesHandler = (deps: Dependencies) =>
  taskHandler(deps, "collect-lines", ListInput, async ({ listId }): Promise<Json> => {
    const occasion = await occasionOf(deps);
    await commitChange(deps, async () => {
      const list = await listOf(deps, listId);
      if (list.status !== "collecting") return undefined;
      const county = await deps.county.get();
      if (county === undefined) throw new TaskError("RecordBroken", "county");
      const place = placeOf(
        list,
        county.schools.map(({ code }) => code),
      );
      if (place === undefined) return finishCollecting(list, occasion);
      const queue = list.level === "school" ? "schoolList" : `countyList#${list.scope}`;
      const page = await deps.applications.ofSchool({
        campaignId: list.campaignId,
        schoolCode: place.schoolCode,
        queue,
        limit: pageSize,
        ...(place.after ? { after: place.after } : {}),
      });
      const offices = listOffices(county, list.level === "school" ? await deps.schools.find(list.scope) : undefined);
      const signers = await deps.staff.findMany([...new Set([...offices.post, ...offices.sign])]);
      const schools = new Map(county.schools.map((each) => [each.code, each]));
      const cursor = JSON.stringify({
        school: page.next === undefined ? place.next : place.index,
        after: page.next ?? "",
      });
      return collectLines({ list, applications: page.records, schools, cursor, offices, signers });
    });
    const list = await listOf(deps, listId);
    return { more: list.status === "collecting", ...listOnward(list, occasion) };
  });

type Place = { readonly index: number; readonly next: number; readonly schoolCode: string; readonly after: string };

/** Where the walk through the queues stands: a school list has one school, a county list walks through all of them. */
const placeOf = (list: AidList, allSchools: readonly string[]): Place | undefined => {
  const schools = list.level === "school" ? [list.scope] : allSchools;
  const { school: index, after } =
    list.cursor === "" ? { school: 0, after: "" } : (JSON.parse(list.cursor) as { school: number; after: string });
  const schoolCode = schools[index];
  return schoolCode === undefined ? undefined : { index, next: index + 1, schoolCode, after };
};

/** The list a workflow speaks about; a missing one is a broken record. */
export const listOf = async (deps: Dependencies, listId: string): Promise<AidList> => {
  const list = await deps.lists.find(listId);
  if (list === undefined) throw new TaskError("RecordBroken", `list ${listId}`);
  return list;
};
