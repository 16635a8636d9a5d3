import { describe, expect, test } from "vitest";
import { NeedCategory } from "../../../domain/need/need-categories.ts";
import { policiesPage } from "../../../web/pages/public/policies.tsx";
import { languages } from "../../../web/texts/language.ts";
import { textsFor } from "../../../web/texts/texts.ts";
import { aContext } from "../specimen-context.ts";
import { policiesIn2026 } from "./open-pages.ts";

describe("the policy page", () => {
  test.each(languages)("names every kind of hardship in %s", (language) => {
    const page = policiesPage(policiesIn2026, aContext({ language }));

    expect(
      NeedCategory.options.filter((category) => !page.includes(textsFor(language).needCategory[category])),
    ).toEqual([]);
  });

  test("tells the amounts of the term's rules and how long a decision may take", () => {
    const page = policiesPage(policiesIn2026, aContext({ language: "en" }));

    expect(page).toContain("¥625.00");
    expect(page).toContain("10 working days");
    expect(page).toContain("Begins within 10 working days of approval");
  });

  test("tells a county's own limits, not the usual ones", () => {
    const limits = { ...policiesIn2026.limits, countyPublicity: 7, objectionReply: 4 };

    const page = policiesPage({ ...policiesIn2026, limits }, aContext());

    expect(page).toContain("7个工作日");
    expect(page).toContain("收到后4个工作日内书面答复");
  });

  test("shows a programme that needs no application apart from those that do", () => {
    const page = policiesPage(policiesIn2026, aContext());
    const [applied = "", entitled = ""] = page.split("<h2>不用申请，直接享受</h2>");

    expect(applied).toContain("义务教育寄宿生生活补助");
    expect(entitled).toContain("免学前教育保教费");
    expect(applied).not.toContain("免学前教育保教费");
  });
});
