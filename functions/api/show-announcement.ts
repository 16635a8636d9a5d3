import { announcementPage } from "../../web/pages/bulletin/announcement-page.tsx";
import { AnnouncementView } from "../../web/views/bulletin.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { documentView } from "./document-view.ts";
import { ok, refused } from "./reply.ts";
import { AnnouncementPath, announcementFacts, readsDrafts } from "./result-facts.ts";

/** An announcement as it will be published, with what the linter found, for whoever edits and signs it. */
export const showAnnouncementHandler = apiHandler(
  {
    name: "show-announcement",
    access: "staff",
    path: AnnouncementPath,
    view: AnnouncementView,
    page: announcementPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { announcementId } }) => {
      const facts = await announcementFacts(deps, announcementId);
      if (facts === undefined || (facts.announcement.signed === undefined && !readsDrafts(staff, facts)))
        return refused({ code: "PageNotFound" });
      const { announcement: document } = facts;
      return ok<AnnouncementView>({ ...(await documentView(deps, { ...facts, document, staff })), announcementId });
    },
);
