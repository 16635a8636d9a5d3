import type { County } from "../../domain/county/county.ts";
import type { Concerned, Incident } from "../../domain/incident/incident.ts";
import { noteFamiliesTold } from "../../domain/incident/register-incident.ts";
import { registeredNotice } from "../../domain/notice/notices-for.ts";
import type { Dependencies } from "../dependencies.ts";
import { notifyFamily } from "../notices/notify.ts";
import { commitChange } from "../repositories/unit-of-work.ts";
import { sideBySide } from "../side-by-side.ts";

const atOnce = 16;
const perPage = 100;

type Noted = { readonly incident: Incident; readonly county: County; readonly cause: string };

/** Tells every family an incident concerns, each once whatever it has applied for, and keeps how many they are. */
export const noteIncident = async (deps: Dependencies, { incident, county, cause }: Noted): Promise<void> => {
  const met = new Set<string>();
  let families = 0;
  for await (const applicationIds of applicationsOf(deps, incident.concerned)) {
    const receiptNos = applicationIds.map((id) => id.replace(/-\d+$/, "")).filter((receiptNo) => !met.has(receiptNo));
    const fresh = [...new Set(receiptNos)];
    for (const receiptNo of fresh) met.add(receiptNo);
    // Always the same application of a family, so that a page read again meets the notice it has recorded.
    const recognitions = await deps.recognitions.findMany(fresh);
    const firsts = await deps.applications.findMany(recognitions.flatMap(({ applicationIds: [first] }) => first ?? []));
    const quiet = await deps.pupils.quiet(firsts.map(({ pupilKey }) => pupilKey));
    await sideBySide(firsts, atOnce, (application) =>
      notifyFamily(deps, {
        draft: registeredNotice({ incident, application, county }),
        cause,
        county,
        application,
        quiet,
      }),
    );
    families += firsts.filter(({ pupilKey }) => !quiet.has(pupilKey)).length;
  }
  await commitChange(deps, async () => {
    const now = await deps.incidents.find(incident.id);
    return now && noteFamiliesTold(now, families, deps.clock.now());
  });
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
