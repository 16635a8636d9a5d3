import { resultPage } from "../../web/pages/results/result-page.tsx";
import { ResultView } from "../../web/views/results.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { ok, refused } from "./reply.ts";
import { AnnouncementPath, cycleName } from "./result-facts.ts";

/** One published announcement, for everybody to read and print; before it is signed there is no such page. */
export const showResultHandler = apiHandler(
  { name: "show-result", access: "public", path: AnnouncementPath, view: ResultView, page: resultPage },
  (deps: Dependencies) =>
    async ({ path: { announcementId } }) => {
      const announcement = await deps.announcements.find(announcementId);
      if (announcement?.signed === undefined) return refused({ code: "PageNotFound" });
      const cycle = cycleName(await deps.cycles.find(announcement.cycleId));
      return ok<ResultView>({
        announcementId,
        publishedAt: announcement.signed.at,
        parts: announcement.parts,
        ...(cycle && { cycle }),
      });
    },
);
