import * as z from "zod";
import { stopMail } from "../../domain/retention/stop-mail.ts";
import { DataRequestReceipt } from "../../web/views/own-data.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler, respond } from "./api.ts";
import { created } from "./reply.ts";
import { showMyDataHandler } from "./show-my-data.ts";

/** A guardian takes back the consent to mails: notices come on paper from now on. */
export const stopMailHandler = apiHandler(
  { name: "stop-mail", access: "family", body: z.object({}), view: DataRequestReceipt, form: showMyDataHandler },
  (deps: Dependencies) =>
    async ({ actor: { receiptNo } }) => {
      const { campaign, now } = await occasionOf(deps);
      const id = `QL${campaign.schoolYear.replace("-", "")}${deps.keys.newDigits(8)}`;
      const decision = await decideAndCommit(deps, async () =>
        stopMail({ recognition: await deps.recognitions.find(receiptNo), id, now }),
      );
      return respond(decision, () => created({ id }, "/my-data#requests"));
    },
);
