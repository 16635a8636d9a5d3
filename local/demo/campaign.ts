import { Day, endOfDay, startOfDay } from "../../domain/calendar/time.ts";
import type { Campaign } from "../../domain/campaign/campaign.ts";
import { aidPolicies } from "../../domain/programme/time-limits.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";

/** Autumn 2026: early registration (docs/decisions/0005), then ten working days of term; amounts and limits of rule set S0. */
export const demoCampaign: Campaign = {
  kind: "campaign",
  record: unrecorded,
  id: "2026-2027-1",
  schoolYear: "2026-2027",
  term: "1",
  opensAt: startOfDay(Day.parse("2026-08-17")),
  closesAt: endOfDay(Day.parse("2026-09-14")),
  endsAt: endOfDay(Day.parse("2027-01-31")),
  ruleVersion: "S0-2018",
  limits: aidPolicies["S0-2018"].limits,
  restart: "changedLines",
};
