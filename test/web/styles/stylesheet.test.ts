import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { stylesheet } from "../../../web/styles/stylesheet.ts";
import { specimens } from "../specimen.tsx";

describe("the stylesheet", () => {
  test("stays under 22 KB, and a first page with it under 30 KB compressed", () => {
    const heaviest = Math.max(...specimens("zh-CN").map(({ html }) => gzipSync(html).length));

    expect(Buffer.byteLength(stylesheet.body)).toBeLessThanOrEqual(22 * 1024);
    expect(heaviest + gzipSync(stylesheet.body).length).toBeLessThanOrEqual(30 * 1024);
  });

  test("carries its content's hash in its address and calls nobody else", () => {
    expect(stylesheet.path).toMatch(/^\/assets\/style\.[0-9a-f]{8}\.css$/);
    expect(stylesheet.body).not.toMatch(/url\(|@import/);
  });

  test("leaves no style in the pages themselves, so that the content policy may forbid it", () => {
    const html = specimens("zh-CN")
      .map((page) => page.html)
      .join();

    expect(html).not.toMatch(/<style|\sstyle=|<script/);
  });
});
