import { describe, expect, test } from "vitest";
import type { Application } from "../../../domain/application/application.ts";
import { allows } from "../../../domain/application/status.ts";
import { confirmingUnit } from "../../../domain/change/remit.ts";
import type { Reconsideration } from "../../../domain/reconsideration/reconsideration.ts";
import { applicationStanding } from "../../../domain/wait/path.ts";
import { anApplication, aWait, monday } from "../../support/factories.ts";
import { changeOf, recordsOf } from "../../support/said.ts";
import { centralSchool, teachingPoint } from "../../support/small-county.ts";
import { aChange, death, decide, occasion } from "./desk.ts";
import { felt } from "./felt.ts";

const request: Reconsideration = {
  ...{ instance: "centre", askedBy: "SQ2026202700000001", askedAt: monday, grounds: "情况属实。" },
  answerBy: occasion.campaign.endsAt,
};
const formerAward = { category: "MIN_LIVING", level: "L2", amount: 50_000 } as const;
const disputed = anApplication({ status: "rejected", reconsiderations: [request] });
const byCounty = anApplication({ status: "rejected", unit: "county", formerAward, reconsiderations: [request] });

const standing = (application: Application | undefined) =>
  application && applicationStanding(application, "reconsideration", occasion.campaign.endsAt);

describe("a rejection that is just looked at again", () => {
  test.each([
    [{ what: "death" }, "closed", "closed"],
    [{ what: "transferOut", toCounty: "邻县" }, "lapses", "transferOut"],
    [{ what: "graduation" }, "lapses", "graduation"],
  ] as const)("ends with the pupil's leaving, and no answer revives it ($what)", (details, became, cause) => {
    const effect = felt(disputed, details);

    expect(effect).toMatchObject({ became, work: "closes", application: { status: "lapsed", cause } });
    expect(standing(effect.application)).toMatchObject({ is: "fail", error: "Lapsed" });
    expect(allows("rejected", "lapsed")).toBe(true);
  });

  test("leaves the desk of whoever was to answer when the child has died", () => {
    const wait = aWait({ purpose: "reconsideration", assignee: "reviewer-1" });
    const cases = [{ application: disputed, wait, list: undefined, line: undefined }];
    const change = changeOf(decide(aChange(death), { cases }));

    expect(recordsOf(change, "application")).toMatchObject([{ status: "lapsed" }]);
    expect(recordsOf(change, "wait")).toMatchObject([{ closed: { outcome: "changed" } }]);
  });

  test("goes with the pupil to the new school", () => {
    const effect = felt(disputed, { what: "transferWithin", toSchool: teachingPoint.code, classNo: 1 });
    const nowhere = felt(disputed, { what: "transferWithin", toSchool: centralSchool.code, classNo: 1 });

    expect(effect).toMatchObject({
      ...{ became: "moves", work: "moves", emit: [{ type: "CaseMoved" }] },
      application: { status: "rejected", schoolCode: teachingPoint.code },
    });
    expect(standing(effect.application)).toMatchObject({ is: "waiting" });
    expect(nowhere.became).toBe("unaffected");
  });

  test("has lost what was granted for a category that is lost, so that the school examines it again", () => {
    const lost = { what: "categoryLost", category: "MIN_LIVING" } as const;
    const effect = felt(byCounty, lost);

    expect(effect).toMatchObject({ became: "noted", application: { proposedCategory: "OTHER_HARDSHIP" } });
    expect(effect.application).not.toHaveProperty("formerAward");
    expect(felt(byCounty, { ...lost, category: "ORPHAN" }).became).toBe("unaffected");
  });

  test("follows whether the pupil boards, while the school computes the amount", () => {
    const day = { what: "boarding", to: "day" } as const;

    expect(felt(disputed, day)).toMatchObject({ became: "noted", application: { boarding: "day" } });
    expect(felt(byCounty, day).became).toBe("unaffected");
  });

  test("stays as it is by what touches neither pupil nor school, and keeps new data", () => {
    const kinds = [{ what: "dropout" }, { what: "resumption" }, { what: "guardianOrAccount", proof: "存折" }] as const;

    expect(kinds.map((details) => felt(disputed, details).became)).toEqual(["staysOpen", "unaffected", "updated"]);
  });

  test("is the county's, and so is a change that touches it", () => {
    const change = aChange({ what: "graduation" });

    expect(confirmingUnit(change, [disputed])).toBe("county");
    expect(confirmingUnit(change, [anApplication({ status: "rejected" })])).toBe(centralSchool.code);
  });
});
