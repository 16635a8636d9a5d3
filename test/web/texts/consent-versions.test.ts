import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { consentVersions } from "../../../domain/application/consent.ts";
import { aboutZhCn } from "../../../web/texts/about.zh-cn.ts";
import { applyZhCn } from "../../../web/texts/apply.zh-cn.ts";

test("no word a family agrees to changes without a new version of the consent", () => {
  const { processing, sensitive, publicity, truth } = applyZhCn.form.commitment;
  const texts = JSON.stringify([processing, sensitive, publicity, truth, aboutZhCn.privacy]);

  const sha256 = createHash("sha256").update(texts).digest("hex");

  expect(consentVersions.at(-1)?.sha256).toBe(sha256);
});
