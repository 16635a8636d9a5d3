import { accept, type Decision, refuse } from "../shared/decision.ts";
import { type MakeupCase, makeupOpened, openMakeupCase } from "./makeup-case.ts";

/** A child who may have been missed becomes a case of the school, while the campaign lasts; a parent may ask once the window has ended. */
export const noteMissed = (facts: Parameters<typeof openMakeupCase>[0]): Decision => {
  const { occasion, source, by } = facts;
  const { now, campaign } = occasion;
  const from = source === "parent" && by.role === "PUBLIC" ? campaign.closesAt : campaign.opensAt;
  if (now < from || now >= campaign.endsAt) return refuse({ code: "CampaignClosed" });
  const opened: MakeupCase = openMakeupCase(facts);
  return accept({ save: [opened], emit: [makeupOpened(opened, by)] });
};
