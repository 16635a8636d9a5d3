import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { withDrawing } from "../../workflows/drawing.ts";

const readme = await readFile(new URL("../../workflows/README.md", import.meta.url), "utf8");

test("the pictures show the workflows as they are (`npm run draw`)", () => {
  expect(withDrawing(readme)).toBe(readme);
});

test("a picture without its marks is refused", () => {
  expect(() => withDrawing("# Workflows")).toThrow("marks");
});
