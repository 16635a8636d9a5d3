import { privacyPage } from "../../web/pages/public/about.tsx";
import { AboutView } from "../../web/views/about.ts";
import { apiHandler } from "./api.ts";
import { ok } from "./reply.ts";

/** Which personal data is asked for, why, who sees it and when it goes. */
export const showPrivacyHandler = apiHandler(
  { name: "show-privacy", access: "public", view: AboutView, page: privacyPage },
  () => async () => ok({}),
);
