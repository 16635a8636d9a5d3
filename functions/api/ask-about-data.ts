import { askAboutData, DataRequestForm } from "../../domain/retention/data-request.ts";
import { DataRequestReceipt } from "../../web/views/own-data.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler, respond } from "./api.ts";
import { created } from "./reply.ts";
import { showMyDataHandler } from "./show-my-data.ts";

/** A guardian asks to correct, erase or no longer use what is stored. */
export const askAboutDataHandler = apiHandler(
  {
    name: "ask-about-data",
    access: "family",
    body: DataRequestForm,
    view: DataRequestReceipt,
    form: showMyDataHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { receiptNo }, body }) => {
      let id = "";
      const decision = await decideAndCommit(deps, async () => {
        const [recognition, earlier, occasion] = await Promise.all([
          deps.recognitions.find(receiptNo),
          deps.dataRequests.ofFile(receiptNo),
          occasionOf(deps),
        ]);
        id = `QL${occasion.campaign.schoolYear.replace("-", "")}${deps.keys.newDigits(8)}`;
        return askAboutData({ recognition, form: body, id, earlier, occasion });
      });
      return respond(decision, () => created({ id }, "/my-data#requests"));
    },
);
