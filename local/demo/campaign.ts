import { Day, endOfDay, startOfDay } from "../../domain/calendar/time.ts";
import type { Campaign } from "../../domain/campaign/campaign.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";

/** Autumn 2026: early registration from 17 August (docs/decisions/0005), then ten working days of term to apply, amounts of the source documents, limits of domain §2.5 in working days. */
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
  limits: {
    classCheck: 3,
    schoolCheck: 5,
    correction: 5,
    returnsPerLevel: 2,
    schoolPublicity: 5,
    countyPublicity: 5,
    objectionReply: 3,
    countyRecheck: 10,
    posting: 3,
    signature: 3,
    reconsiderationRequest: 5,
    paymentStart: 10,
    escalation: 2,
  },
};
