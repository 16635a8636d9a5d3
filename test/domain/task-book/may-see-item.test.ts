import { expect, test } from "vitest";
import { seesItem } from "../../../domain/task-book/may-see-item.ts";
import { centralSchool } from "../../support/small-county.ts";
import { aTaskItem, somebody } from "../../support/task-items.ts";

const township = { of: "township", township: "石桥镇" } as const;
const people = {
  auditor: somebody("auditor"),
  owner: somebody("staff-training", "PRINCIPAL", { of: "school", schoolCode: "2161990099" }),
  office: somebody("township-1", "TOWNSHIP_SCHOOL_OFFICE", township),
  principal: somebody("principal-1", "PRINCIPAL", { of: "school", schoolCode: centralSchool.code }),
};

test.each([
  ["an item of the county", aTaskItem(), ["auditor", "owner"]],
  ["an item of a township", aTaskItem({ township: "石桥镇" }), ["auditor", "owner", "office"]],
  ["an item of a school", aTaskItem({ schoolCode: centralSchool.code }), ["auditor", "owner", "principal"]],
])("%s is seen by whoever oversees it, answers for it or belongs to it", (_, item, seers) => {
  const schools = { principal: [centralSchool.code] };

  const seen = Object.entries(people).filter(([name, actor]) =>
    seesItem(actor, item, { schoolCodes: name === "principal" ? schools.principal : [] }),
  );

  expect(seen.map(([name]) => name)).toEqual(seers);
});
