import { CampaignForm, openCampaign } from "../../domain/campaign/open-campaign.ts";
import { CampaignOpened } from "../../web/views/campaign.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler, respond } from "./api.ts";
import { unfinishedNow } from "./campaign-facts.ts";
import { created } from "./reply.ts";
import { showCampaignHandler } from "./show-campaign.ts";

/** The centre's head opens the next term's campaign. */
export const openCampaignHandler = apiHandler(
  { name: "open-campaign", access: "staff", body: CampaignForm, view: CampaignOpened, form: showCampaignHandler },
  (deps: Dependencies) =>
    async ({ actor: { staff }, body: form }) => {
      let campaignId = "";
      const decision = await decideAndCommit(deps, async () => {
        const occasion = await occasionOf(deps);
        const unfinished = await unfinishedNow(deps, occasion.campaign);
        const opened = openCampaign({ actor: staff, unfinished, form, occasion });
        if (opened.accepted)
          for (const record of opened.change.save) if (record.kind === "campaign") campaignId = record.id;
        return opened;
      });
      if (decision.accepted) deps.logger.info("campaignOpened", { campaignId, by: staff.id });
      return respond(decision, () => created({ campaignId }, "/campaign"));
    },
);
