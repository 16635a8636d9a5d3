import type { County } from "../../domain/county/county.ts";
import type { DomainEvent } from "../../domain/history/domain-event.ts";
import { incidentNotice, listedNotice } from "../../domain/notice/notices-for.ts";
import type { AidList, ListLine } from "../../domain/publicity/aid-list.ts";
import { isErasable } from "../../domain/publicity/erased-line.ts";
import type { Dependencies } from "../dependencies.ts";
import { notifyUntold, untold } from "../notices/notify.ts";
import { eachInTime, isOutOfTime, outOfTime } from "../out-of-time.ts";
import { TaskError } from "../task-error.ts";
import { pastHopeless } from "./past-hopeless.ts";

const atOnce = 16;
const perPage = 100;

type Noted = {
  readonly event: DomainEvent;
  readonly list: AidList;
  readonly county: County;
  readonly cause: string;
  readonly msLeft: () => number;
};

/**
 * Only a list that hangs has a window to tell of, so its families are notified by the list and not by their lines' own
 * entries. A list of thousands may take several tries; each goes past a hundred lines that were told in four reads. Answers
 * what no try can tell, once all others have been told.
 */
export const noteFamilies = async (deps: Dependencies, noted: Noted): Promise<readonly unknown[]> => {
  const { list, msLeft } = noted;
  const hopeless: unknown[] = [];
  for (let serial: number | undefined = 1; serial !== undefined; ) {
    if (isOutOfTime(msLeft)) throw outOfTime();
    const { records: lines, next } = await deps.lists.linesFrom(list.id, serial, perPage);
    hopeless.push(...(await pastHopeless(lines, msLeft, (some) => tellFamilies(deps, noted, some))));
    serial = next === undefined ? undefined : (lines.at(-1)?.serial ?? serial) + 1;
  }
  return hopeless;
};

const tellFamilies = async (
  deps: Dependencies,
  { event, list, county, cause, msLeft }: Noted,
  lines: readonly ListLine[],
): Promise<void> => {
  const found = await deps.applications.findMany(lines.map(({ applicationId }) => applicationId));
  const byId = new Map(found.map((application) => [application.id, application]));
  const notifications = lines.flatMap((line) => {
    const application = byId.get(line.applicationId);
    const draft =
      application &&
      (event.type === "PrivacyIncident"
        ? incidentNotice({ event, line, application, county })
        : listedNotice({ list, line, application, county }));
    return draft ? [{ draft, cause, county, application }] : [];
  });
  const due = await untold(deps, notifications);
  const quiet = await deps.pupils.quiet(due.map(({ application: { pupilKey } }) => pupilKey));
  await eachInTime(due, { atOnce, msLeft }, (each) => notifyUntold(deps, { ...each, quiet }));
  const lost = lines.find((line) => !byId.has(line.applicationId) && !isErasable(line));
  if (lost) throw new TaskError("RecordBroken", lost.applicationId);
};
