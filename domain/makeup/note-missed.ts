import { accept, type Decision, refuse } from "../shared/decision.ts";
import { makeupOpened, openMakeupCase } from "./makeup-case.ts";

/** A child who may have been missed becomes a case of the school, while the campaign lasts. */
export const noteMissed = (facts: Parameters<typeof openMakeupCase>[0]): Decision => {
  const { now, campaign } = facts.occasion;
  if (now < campaign.opensAt || now >= campaign.endsAt) return refuse({ code: "CampaignClosed" });
  const opened = openMakeupCase(facts);
  return accept({ save: [opened], emit: [makeupOpened(opened, facts.by)] });
};
