import * as z from "zod";
import type { ListLine } from "../../domain/publicity/aid-list.ts";
import { presentEvidence } from "../../domain/publicity/evidence.ts";
import { shownLines } from "../../domain/publicity/shown-line.ts";
import { choice } from "../../domain/shared/form-fields.ts";
import { posterPage } from "../../web/pages/public/poster.tsx";
import { PosterView } from "../../web/views/poster.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { entryToScope } from "./preparation-scopes.ts";
import { ListPath, publicList } from "./public-list.ts";
import { ok, refused } from "./reply.ts";

const pageSize = 500;

const allLines = async (deps: Dependencies, listId: string): Promise<readonly ListLine[]> => {
  const lines: ListLine[] = [];
  for (let from: number | undefined = 1; from !== undefined; ) {
    const page: { readonly records: readonly ListLine[]; readonly next?: string } = await deps.lists.linesFrom(
      listId,
      from,
      pageSize,
    );
    lines.push(...page.records);
    from = page.next === undefined ? undefined : (page.records.at(-1)?.serial ?? from) + 1;
  }
  return lines;
};

/** A list for the notice board, for whoever prepares, signs or audits lists of its scope, while it hangs. */
export const showPosterHandler = apiHandler(
  {
    name: "show-poster",
    access: "staff",
    path: ListPath,
    query: z.object({ paper: choice(["a4", "a3"]).default("a4") }),
    view: PosterView,
    page: posterPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { listId }, query: { paper } }) => {
      const found = await publicList(deps, listId);
      if ("code" in found) return refused(found);
      const { list, shown } = found;
      if (entryToScope(staff, list) === "none") return refused({ code: "NotYourSchool" });
      if (list.window === undefined) return refused({ code: "ListNotFound" });
      const [lines, evidence, county, { campaign }] = await Promise.all([
        allLines(deps, listId),
        deps.evidence.of(listId),
        deps.county.get(),
        occasionOf(deps),
      ]);
      const snapshot = presentEvidence(list, evidence)
        .map(({ shows }) => shows)
        .find((shows) => shows.what === "posted");
      return ok<PosterView>({
        list: shown,
        window: list.window,
        amount: list.amount,
        lines: [...shownLines(list, lines)],
        answerDays: campaign.limits.objectionReply,
        ...(county?.email !== undefined && { email: county.email }),
        paper,
        publicUrl: `${deps.settings.publicUrl}/lists/${encodeURIComponent(listId)}`,
        ...(snapshot && { fingerprint: snapshot.snapshot.sha256 }),
        printedAt: deps.clock.now(),
      });
    },
);
