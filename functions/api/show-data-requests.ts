import { isAlive } from "../../domain/application/claim.ts";
import type { DataRequest } from "../../domain/retention/data-request.ts";
import { keepsRetention, mayReadRetention } from "../../domain/retention/hold.ts";
import { dataRequestsPage } from "../../web/pages/own-data/data-requests-page.tsx";
import { DataRequestsView } from "../../web/views/own-data.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { ok, refused } from "./reply.ts";

const shown = 100;

/** What families ask about their data: those to be answered first, the most urgent first. */
export const showDataRequestsHandler = apiHandler(
  { name: "show-data-requests", access: "staff", view: DataRequestsView, page: dataRequestsPage },
  (deps: Dependencies) =>
    async ({ actor: { staff } }) => {
      if (!mayReadRetention(staff)) return refused({ code: "NotAllowedHere" });
      const { records } = await deps.dataRequests.all({ limit: shown });
      const requests = await Promise.all(
        records.map(async (request) => ({ ...request, file: await standingOf(deps, request) })),
      );
      return ok<DataRequestsView>({ may: keepsRetention(staff) ? "answer" : "read", requests });
    },
);

const standingOf = async (deps: Dependencies, { receiptNo }: DataRequest): Promise<"ended" | "running" | "gone"> => {
  const recognition = await deps.recognitions.find(receiptNo);
  if (recognition === undefined) return "gone";
  const applications = await deps.applications.findMany(recognition.applicationIds);
  return applications.some(isAlive) ? "running" : "ended";
};
