import * as z from "zod";
import { stylesheet } from "../../web/styles/stylesheet.ts";
import { apiHandler } from "./api.ts";
import { file, refused } from "./reply.ts";

/** The style sheet; its address changes with its content, so browsers keep it for ever. */
export const showAssetHandler = apiHandler(
  { name: "show-asset", access: "public", path: z.object({ file: z.string() }) },
  () =>
    async ({ request }) =>
      request.path === stylesheet.path
        ? file({ contentType: stylesheet.contentType, body: stylesheet.body, cache: "immutable" })
        : refused({ code: "PageNotFound" }),
);
