import { describe, expect, test } from "vitest";
import { countHelpHandler } from "../../../functions/schedules/count-help.ts";
import { aPupil } from "../../support/factories.ts";
import { startOfficeMachine } from "../../support/office-machine.ts";
import { centralSchool, teachingPoint } from "../../support/small-county.ts";

describe("the morning's count of responsible persons", () => {
  test("follows a pupil who has come without a naming, and may run twice", async () => {
    const { deps } = await startOfficeMachine({});
    const poor = { ...aPupil({ provedCategories: ["ARCHIVED_POOR"] }), record: { version: 0, head: "" } };
    await countHelpHandler(deps)();
    const before = await deps.helpTallies.all();
    await deps.store.commit({ save: [poor], emit: [] });

    await countHelpHandler(deps)();
    await countHelpHandler(deps)();

    const after = await deps.helpTallies.find(centralSchool.code);
    expect(before.map(({ schoolCode, classes }) => [schoolCode, classes])).toEqual([
      [centralSchool.code, []],
      [teachingPoint.code, []],
    ]);
    expect(after?.classes).toEqual([{ stage: "PRIMARY", grade: 4, classNo: 1, pupils: 1, named: 0 }]);
  });
});
