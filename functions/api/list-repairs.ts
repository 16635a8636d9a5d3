import type { AidList } from "../../domain/publicity/aid-list.ts";
import { lintLine } from "../../domain/publicity/lint-list.ts";
import type { ListFinding } from "../../domain/publicity/list-finding.ts";
import type { ShownLine } from "../../domain/publicity/remove-lines.ts";
import type { Repairs } from "../../web/views/repair.ts";
import type { Dependencies } from "../dependencies.ts";
import { namesOf } from "./told-history.ts";

/** What was wrong with a list so far, with the names of those who found it. */
export const listRepairs = async (
  deps: Pick<Dependencies, "staff">,
  { endedPostings = [], defects = [] }: AidList,
): Promise<Repairs> => {
  const names = await namesOf(
    deps,
    defects.map(({ by }) => by),
  );
  return {
    postings: endedPostings.map(({ window, endedAt, cause }) => ({ from: window.postedAt, to: endedAt, cause })),
    defects: defects.map(({ by, ...defect }) => ({ ...defect, name: names.get(by) ?? by })),
  };
};

const pageSize = 500;

/** Where the lines that stay on a list look as if they held personal data; `removed` are the serial numbers of the others. */
export const findingsOn = async (
  deps: Pick<Dependencies, "lists">,
  list: AidList,
  removed: readonly number[],
): Promise<readonly ListFinding[]> => {
  const findings: ListFinding[] = [];
  for (let from: number | undefined = 1; from !== undefined; ) {
    const page: Awaited<ReturnType<typeof deps.lists.linesFrom>> = await deps.lists.linesFrom(list.id, from, pageSize);
    const staying = page.records.filter(
      ({ serial, status }) => (status === "listed" || status === "held") && !removed.includes(serial),
    );
    findings.push(...staying.flatMap((line) => lintLine(list, line)));
    from = page.next === undefined ? undefined : (page.records.at(-1)?.serial ?? 0) + 1;
  }
  return findings;
};

/** The lines with these serial numbers and their applications, both as stored now. */
export const shownLines = async (
  deps: Pick<Dependencies, "lists" | "applications">,
  listId: string,
  serials: readonly number[],
): Promise<readonly ShownLine[]> => {
  const lines = await deps.lists.lines(listId, serials);
  const found = await deps.applications.findMany(lines.map(({ applicationId }) => applicationId));
  const byId = new Map(found.map((application) => [application.id, application]));
  return lines.map((line) => ({ line, application: byId.get(line.applicationId) }));
};
