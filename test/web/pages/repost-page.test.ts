import { expect, test } from "vitest";
import { repostPage } from "../../../web/pages/repair/repost-page.tsx";
import { languages } from "../../../web/texts/language.ts";
import { repairTexts } from "../../../web/texts/repair.ts";
import { RepostView } from "../../../web/views/repair.ts";
import { aList, monday } from "../../support/factories.ts";
import { centralSchool } from "../../support/small-county.ts";
import { aContext } from "../specimen-context.ts";

const { window: _, ...list } = aList({ status: "stopped" });
const stopped = (unanswered: number): RepostView =>
  RepostView.parse({
    is: "repost",
    purpose: "repostList",
    ...{ taskId: "list-a-1", version: 4, may: "decide", openedAt: monday, dueAt: monday, daysLeft: 0, escalations: 0 },
    list: {
      ...list,
      listId: list.id,
      unit: { name: centralSchool.name, englishName: centralSchool.name },
      findings: 0,
      signatures: [],
    },
    ...{ lines: [], from: 1, history: [], unanswered },
    repairs: { postings: [], defects: [] },
  });

test.each(languages)("in %s whoever posts a list anew reads that an objection must be answered first", (language) => {
  const texts = repairTexts(language).repost;

  const waiting = repostPage(stopped(1), aContext({ language }));
  const ready = repostPage(stopped(0), aContext({ language }));

  expect(waiting).toContain(texts.unanswered(1));
  expect(waiting).not.toContain(texts.removed);
  expect(ready).toContain(texts.removed);
  expect(ready).not.toContain(texts.unanswered(1));
});
