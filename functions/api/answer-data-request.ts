import * as z from "zod";
import { answerDataRequest, DataAnswerForm } from "../../domain/retention/data-request.ts";
import { DataRequestReceipt } from "../../web/views/own-data.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler, respond } from "./api.ts";
import { created } from "./reply.ts";
import { showDataRequestsHandler } from "./show-data-requests.ts";

const RequestPath = z.object({ requestId: z.string().max(40) });

/** The aid centre answers a family's wish about its data, with reasons when it refuses. */
export const answerDataRequestHandler = apiHandler(
  {
    name: "answer-data-request",
    access: "staff",
    path: RequestPath,
    body: DataAnswerForm,
    view: DataRequestReceipt,
    form: showDataRequestsHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { requestId }, body }) => {
      const decision = await decideAndCommit(deps, async () => {
        const request = await deps.dataRequests.find(requestId);
        const recognition = request && (await deps.recognitions.find(request.receiptNo));
        const applications = recognition ? await deps.applications.findMany(recognition.applicationIds) : [];
        return answerDataRequest({ actor: staff, request, applications, form: body, now: deps.clock.now() });
      });
      return respond(decision, () => created({ id: requestId }, "/data-requests"));
    },
);
