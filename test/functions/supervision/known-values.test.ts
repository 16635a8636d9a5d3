import { describe, expect, test } from "vitest";
import { system } from "../../../domain/history/domain-event.ts";
import { openMakeupCase } from "../../../domain/makeup/makeup-case.ts";
import { unrecorded } from "../../../domain/shared/record-mark.ts";
import type { InspectedUnit } from "../../../domain/supervision/grid.ts";
import type { Table } from "../../../functions/dependencies.ts";
import { countHelpHandler } from "../../../functions/schedules/count-help.ts";
import { knownValues } from "../../../functions/supervision/known-values.ts";
import { aPupil } from "../../support/factories.ts";
import { openOffice } from "../../support/office.ts";
import { centralSchool, teachingPoint } from "../../support/small-county.ts";

const unit: InspectedUnit = {
  id: "t-shiqiao",
  form: "township",
  name: "石桥镇",
  englishName: "Shiqiao",
  area: "a1",
  schoolCodes: [centralSchool.code, teachingPoint.code],
  headId: "township-1",
};
const known = ["I01", "I02", "I03", "I04", "I05", "I13"];
const children = [1, 2, 3, 4].map((sequence) => aPupil({ sequence, record: unrecorded }));

/** A county of which every read is counted. */
const openCountedOffice = async () => {
  const reads = { count: 0 };
  const over = (table: Table): Table => ({
    ...table,
    get: (...given) => {
      reads.count += 1;
      return table.get(...given);
    },
    getMany: (...given) => {
      reads.count += 1;
      return table.getMany(...given);
    },
    query: (...given) => {
      reads.count += 1;
      return table.query(...given);
    },
  });
  const office = await openOffice({ over });
  return { ...office, reads };
};

describe("what the county's own records say of a township", () => {
  test("is coverage, signatures, lists, missed children and gaps, with what was counted", async () => {
    const office = await openCountedOffice();
    const { deps, submit, decide, runList } = office;
    await deps.store.commit({ save: children, emit: [] });
    const [first, second] = children;
    const signed = await submit(first);
    await decide(signed);
    await decide(signed);
    await runList("school", centralSchool.code);
    await decide(signed);
    await runList("county", "PRIMARY");
    await submit(second);
    const occasion = await office.occasion();
    const missed = openMakeupCase({
      id: "BL2026202700000001",
      schoolCode: centralSchool.code,
      source: "scan",
      pupilName: "钱麦甲",
      note: "",
      by: system,
      occasion,
    });
    await deps.store.commit({ save: [missed], emit: [] });
    office.reads.count = 0;

    const values = await knownValues(deps, { unit, indicators: known });

    const counted = values.map(({ indicator, value, numerator, denominator }) => ({
      indicator,
      value,
      of: `${numerator}/${denominator}`,
    }));
    expect(counted).toMatchObject([
      { indicator: "I01", value: 50, of: "2/4" },
      { indicator: "I02", value: 50, of: "2/4" },
      { indicator: "I03", value: 25, of: "1/4" },
      { indicator: "I04", value: 100, of: "1/1" },
      { indicator: "I05", value: 100, of: "1/1" },
      { indicator: "I13", value: 1, of: "1/2" },
    ]);
    expect(values.every(({ asOf }) => asOf === occasion.now)).toBe(true);
    expect(office.reads.count).toBeLessThan(30);
  });

  test("finds the aid of a child whose family named another school", async () => {
    const { deps, submit } = await openCountedOffice();
    const child = aPupil({ sequence: 1, schoolCode: teachingPoint.code, record: unrecorded });
    await deps.store.commit({ save: [child], emit: [] });
    await submit(aPupil({ sequence: 1 }));

    const [coverage] = await knownValues(deps, {
      unit: { ...unit, schoolCodes: [teachingPoint.code] },
      indicators: ["I01"],
    });

    expect(coverage).toMatchObject({ value: 100, numerator: 1, denominator: 1 });
  });

  test("is nothing where nobody is proved in need and nothing was posted or signed", async () => {
    const { deps } = await openCountedOffice();

    const values = await knownValues(deps, { unit, indicators: ["I01", "I02", "I03", "I04", "I05", "I06"] });

    expect(values).toEqual([]);
  });

  test("counts a registered-poor child nobody answers for as a gap, as of when the school was counted last", async () => {
    const { deps, occasion } = await openCountedOffice();
    const child = aPupil({ sequence: 1, record: unrecorded, provedCategories: ["ARCHIVED_POOR"] });
    await deps.store.commit({ save: [child], emit: [] });
    const counted = await knownValues(deps, { unit, indicators: ["I13"] });
    const { now } = await occasion();
    await countHelpHandler(deps)();

    const again = await knownValues(deps, { unit, indicators: ["I13"] });

    expect(counted).toEqual([{ indicator: "I13", value: 2, numerator: 2, denominator: 3, asOf: now }]);
    expect(again).toEqual(counted);
  });

  test("is read only as far as it is asked for", async () => {
    const { deps, reads } = await openCountedOffice();
    await countHelpHandler(deps)();
    reads.count = 0;

    const values = await knownValues(deps, { unit, indicators: ["I13", "I28"] });

    expect(values.map(({ indicator }) => indicator)).toEqual(["I13"]);
    expect(reads.count).toBeLessThan(6);
  });
});
