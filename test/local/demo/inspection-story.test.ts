import { expect, test } from "vitest";
import { unitStory } from "../../../local/demo/inspection-story.ts";

const story = Array.from({ length: 23 }, (_, place) => unitStory(place));
const findings = story.flatMap((unit) => unit.findings);

test("23 units have 138 findings, nine of them overdue in nine units", () => {
  expect(findings).toHaveLength(138);
  expect(findings.filter(({ fate }) => fate === "overdue")).toHaveLength(9);
  expect(story.filter((unit) => unit.findings.some(({ fate }) => fate === "overdue"))).toHaveLength(9);
});

test("of the nine two come to an interview, and one of the two to accountability", () => {
  const climbed = story.map(({ ladder }) => ladder);

  expect(climbed.filter((ladder) => ladder !== "none")).toHaveLength(9);
  expect(climbed.filter((ladder) => ladder === "interview" || ladder === "accountability")).toHaveLength(2);
  expect(climbed.filter((ladder) => ladder === "accountability")).toHaveLength(1);
});

test("most report in time, three late and one never", () => {
  const reports = Object.groupBy(story, ({ report }) => report);

  expect([reports.onTime?.length, reports.late?.length, reports.never?.length]).toEqual([19, 3, 1]);
});
