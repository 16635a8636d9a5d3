import { describe, expect, test } from "vitest";
import { DraftStart, startDraft } from "../../../domain/application/start-draft.ts";
import { later } from "../../../domain/calendar/time.ts";
import { aCampaign, anOccasion } from "../../support/factories.ts";

const start = DraftStart.parse({ pupilName: "钱麦甲", phone: "138 0000 5678" });
const receiptNo = "SQ2026202700000001";
const ask = (given: Partial<Parameters<typeof startDraft>[0]> = {}) =>
  startDraft({ start, receiptNo, onBehalf: undefined, occasion: anOccasion(), ...given });

describe("a form", () => {
  test("begins with a name and a phone, which need not be typed again", () => {
    expect(ask()).toMatchObject({
      accepted: true,
      change: {
        save: [
          {
            receiptNo,
            pupilName: "钱麦甲",
            phoneEnding: "5678",
            typed: { pupil: { name: "钱麦甲" }, guardian: { phone: "13800005678" } },
          },
        ],
      },
    });
  });

  test("remembers who fills it on the family's behalf, and the mandate", () => {
    const onBehalf = { staffId: "teacher-1", mandate: "家长来校口头委托" };

    expect(ask({ onBehalf })).toMatchObject({ change: { save: [{ onBehalf }] } });
  });

  test.each([
    ["before applications open", later(aCampaign().opensAt, -1)],
    ["once they are closed", aCampaign().closesAt],
  ])("does not begin %s", (_, now) => {
    expect(ask({ occasion: anOccasion({ now }) })).toEqual({ accepted: false, refusal: { code: "CampaignClosed" } });
  });
});
