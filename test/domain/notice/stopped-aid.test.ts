import { expect, test } from "vitest";
import { notices } from "../../../domain/notice/notices.ts";
import { familyTexts } from "../../../web/texts/family.ts";

test("whoever's aid is stopped reads that it is disputed by letter, because no page takes it in", () => {
  const { zh, en } = notices.N18.body;
  const [chinese, english] = [familyTexts("zh-CN").file, familyTexts("en").file];

  for (const told of [zh, chinese.meaning.terminated, chinese.changed.stops("")]) expect(told).toContain("书面");
  for (const told of [en, english.meaning.terminated, english.changed.stops("")]) expect(told).toContain("by letter");
});
