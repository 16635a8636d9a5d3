import { accessibilityPage } from "../../web/pages/public/about.tsx";
import { AboutView } from "../../web/views/about.ts";
import { apiHandler } from "./api.ts";
import { ok } from "./reply.ts";

/** How this site can be used by everybody, and whom to tell when it cannot. */
export const showAccessibilityHandler = apiHandler(
  { name: "show-accessibility", access: "public", view: AboutView, page: accessibilityPage },
  () => async () => ok({}),
);
