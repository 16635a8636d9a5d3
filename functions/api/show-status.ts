import * as z from "zod";
import { lookUpPage } from "../../web/pages/family/look-up.tsx";
import { StatusView } from "../../web/views/status.ts";
import { apiHandler } from "./api.ts";
import { ok } from "./reply.ts";

/** The look-up of an application by its receipt number and two facts; the printed code brings the number along. */
export const showStatusHandler = apiHandler(
  {
    name: "show-status",
    access: "public",
    query: z.object({ receiptNo: z.string().max(30).exactOptional() }),
    view: StatusView,
    page: lookUpPage,
  },
  () =>
    async ({ query }) =>
      ok({ receiptNo: query.receiptNo ?? "" }),
);
