import type { County } from "../../domain/county/county.ts";
import type { Concerned, Incident } from "../../domain/incident/incident.ts";
import { noteFamiliesTold } from "../../domain/incident/register-incident.ts";
import { registeredNotice } from "../../domain/notice/notices-for.ts";
import type { Dependencies } from "../dependencies.ts";
import { notifyUntold, untold } from "../notices/notify.ts";
import { eachInTime, isOutOfTime, outOfTime } from "../out-of-time.ts";
import { commitChange } from "../repositories/unit-of-work.ts";
import { pastHopeless } from "./past-hopeless.ts";

const atOnce = 16;
const perPage = 100;

type Noted = {
  readonly incident: Incident;
  readonly county: County;
  readonly cause: string;
  readonly msLeft: () => number;
};

/**
 * Tells every family an incident concerns, each once whatever it has applied for, and keeps how many they are. Thousands may
 * take several tries, as on a list: each goes past those that were told. Answers what no try can tell, once all others have
 * been told; until that is mended nobody knows how many they are.
 */
export const noteIncident = async (deps: Dependencies, noted: Noted): Promise<readonly unknown[]> => {
  const { incident, msLeft } = noted;
  const met = new Set<string>();
  const hopeless: unknown[] = [];
  let families = 0;
  for await (const applicationIds of applicationsOf(deps, incident.concerned)) {
    if (isOutOfTime(msLeft)) throw outOfTime();
    const receiptNos = applicationIds.map((id) => id.replace(/-\d+$/, "")).filter((receiptNo) => !met.has(receiptNo));
    const fresh = [...new Set(receiptNos)];
    for (const receiptNo of fresh) met.add(receiptNo);
    const failures = await pastHopeless(fresh, msLeft, async (some) => {
      const told = await tellFamilies(deps, noted, some);
      families += told;
    });
    hopeless.push(...failures);
  }
  if (hopeless.length > 0) return hopeless;
  await commitChange(deps, async () => {
    const now = await deps.incidents.find(incident.id);
    return now && noteFamiliesTold(now, families, deps.clock.now());
  });
  return [];
};

/** Answers how many of these families are told, now or by an earlier try. */
const tellFamilies = async (
  deps: Dependencies,
  { incident, county, cause, msLeft }: Noted,
  receiptNos: readonly string[],
): Promise<number> => {
  // Always the same application of a family, so that a page read again meets the notice it has recorded.
  const recognitions = await deps.recognitions.findMany(receiptNos);
  const firsts = await deps.applications.findMany(recognitions.flatMap(({ applicationIds: [first] }) => first ?? []));
  const quiet = await deps.pupils.quiet(firsts.map(({ pupilKey }) => pupilKey));
  const concerned = firsts.filter(({ pupilKey }) => !quiet.has(pupilKey));
  const notifications = concerned.map((application) => {
    const draft = registeredNotice({ incident, application, county });
    return { draft, cause, county, application, quiet };
  });
  const due = await untold(deps, notifications);
  await eachInTime(due, { atOnce, msLeft }, (each) => notifyUntold(deps, each));
  return concerned.length;
};

async function* applicationsOf(deps: Dependencies, concerned: Concerned): AsyncGenerator<readonly string[]> {
  if (concerned.by === "numbers") {
    yield concerned.applicationIds;
    return;
  }
  if (concerned.by === "school") {
    const { schoolCode, campaignId } = concerned;
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const rest = { limit: perPage, ...(after === undefined ? {} : { after }) };
      const { records, next } = await deps.applications.ofSchool({ campaignId, schoolCode, ...rest });
      yield records.map(({ id }) => id);
      after = next;
    }
    return;
  }
  for (let serial: number | undefined = 1; serial !== undefined; ) {
    const { records: lines, next } = await deps.lists.linesFrom(concerned.listId, serial, perPage);
    yield lines.map(({ applicationId }) => applicationId);
    serial = next === undefined ? undefined : (lines.at(-1)?.serial ?? serial) + 1;
  }
}
