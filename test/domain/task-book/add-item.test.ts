import { describe, expect, test } from "vitest";
import { AddItemForm, addItem } from "../../../domain/task-book/add-item.ts";
import { anOccasion } from "../../support/factories.ts";
import { centralSchool, smallCounty } from "../../support/small-county.ts";
import { somebody } from "../../support/task-items.ts";

const head = somebody("staff-head", "SUPERVISION_HEAD");
const owner = somebody("township-1", "TOWNSHIP_SCHOOL_OFFICE", { of: "township", township: "石桥镇" });

const form = (given: Partial<AddItemForm> = {}): AddItemForm =>
  AddItemForm.parse({
    ...{ year: "2026", title: "新建公办幼儿园", amount: "１", measure: "kindergartens", ownerId: owner.id },
    ...{ dueOn: "2026-12-31", indicator: "I29", township: "石桥镇", humanFact: "26" },
    ...given,
  });

const added = (given: Partial<AddItemForm> = {}, facts: Partial<Parameters<typeof addItem>[0]> = {}) =>
  addItem({
    actor: head,
    id: "RW2026-009",
    form: form(given),
    owner,
    county: smallCounty,
    occasion: anOccasion(),
    ...facts,
  });

describe("an item that is added to the task book", () => {
  test("is open under its number, with what the office typed", () => {
    expect(added()).toMatchObject({
      accepted: true,
      change: {
        save: [
          {
            ...{ id: "RW2026-009", year: 2026, status: "open", progress: [], ownerId: "township-1", indicator: "I29" },
            target: { amount: 1, measure: "kindergartens" },
          },
        ],
        emit: [{ type: "TaskItemAdded", actor: { role: "SUPERVISION_HEAD", id: "staff-head" } }],
      },
    });
  });

  test("may concern a school of the county, and none of elsewhere", () => {
    expect(added({ schoolCode: centralSchool.code })).toMatchObject({ accepted: true });
    expect(added({ schoolCode: "2161990099" })).toMatchObject({
      refusal: { code: "FormIncomplete", faults: [{ field: "schoolCode", code: "notAChoice" }] },
    });
  });

  test("names every mistake beside its field: nobody, another year, another county's township", () => {
    const decision = added(
      { dueOn: form({ dueOn: "2027-01-01" as never }).dueOn, township: "某镇" },
      { owner: undefined },
    );

    expect(decision).toMatchObject({
      refusal: {
        code: "FormIncomplete",
        faults: [
          { field: "ownerId", code: "notAChoice" },
          { field: "dueOn", code: "dayOutsideYear" },
          { field: "township", code: "notAChoice" },
        ],
      },
    });
  });

  test("is written by the office alone, which has read the year", () => {
    expect(added({}, { actor: owner })).toMatchObject({ refusal: { code: "NotAllowedHere" } });
    expect(added({ humanFact: "27" })).toMatchObject({ refusal: { code: "WrongHumanFact" } });
  });
});
