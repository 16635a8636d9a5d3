import * as z from "zod";
import { islandAddress } from "../../web/island-address.ts";
import { islandScript } from "../../web/island-scripts.ts";
import { smaller } from "../../web/styles/smaller.ts";
import { stylesheet } from "../../web/styles/stylesheet.ts";
import { visitCss } from "../../web/styles/visit.css.ts";
import { apiHandler } from "./api.ts";
import { file, type Reply, refused } from "./reply.ts";

const contentType = "text/javascript; charset=utf-8";

/** What keeps its address when it changes, so that a page kept on a device finds it; browsers ask anew each time. */
const ofVisit: { readonly [path: string]: () => Reply<never> } = {
  [islandAddress.visit]: () =>
    file({ contentType, body: islandScript("visit") }, { headers: { "cache-control": "no-cache" } }),
  [islandAddress.style]: () =>
    file(
      { contentType: "text/css; charset=utf-8", body: smaller(visitCss) },
      { headers: { "cache-control": "no-cache" } },
    ),
  // It lies among the assets and works for the pages of inspections.
  [islandAddress.worker]: () =>
    file(
      { contentType, body: islandScript("worker") },
      { headers: { "cache-control": "no-cache", "service-worker-allowed": "/inspections/" } },
    ),
};

/** The style sheet, whose address changes with its content, so that browsers keep it for ever; and what the visit needs. */
export const showAssetHandler = apiHandler(
  { name: "show-asset", access: "public", path: z.object({ file: z.string() }) },
  () =>
    async ({ request: { path } }) =>
      path === stylesheet.path
        ? file({ contentType: stylesheet.contentType, body: stylesheet.body, cache: "immutable" })
        : (ofVisit[path]?.() ?? refused({ code: "PageNotFound" })),
);
