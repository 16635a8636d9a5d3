import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Day, Instant } from "../../../domain/calendar/time.ts";
import { anchorOf, headProof, leafOf, pagesOf } from "../../../domain/history/anchor.ts";
import { rootFrom } from "../../../domain/history/merkle.ts";
import { formHash, hashOfShown, shownFields } from "../../../domain/history/redaction.ts";
import { sha256 } from "./chains.ts";

const day = Day.parse("2026-09-08");
const at = Instant.parse("2026-09-07T16:20:00.000Z");
const headsOf = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ of: `application#${n}`, version: 1, head: sha256(String(n)) }));

describe("an anchor", () => {
  test("is reached from every head it stands for, over its page, and from no other", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.nat(), (count, which) => {
        const heads = headsOf(count);
        const anchor = anchorOf({ day, at, heads, before: undefined, hash: sha256 });
        const head = heads[which % count];
        const pages = pagesOf(heads).map((each, page) => ({ page, heads: each }));
        const page = pages.find(({ heads: held }) => held.some(({ of }) => of === head?.of));

        const proof =
          page && headProof(anchor, { ...page, heads: [...page.heads] }, { of: head?.of ?? "", hash: sha256 });

        expect(head && proof && rootFrom(leafOf(head, sha256), proof, sha256)).toBe(anchor.root);
        expect(head && proof && rootFrom(leafOf({ ...head, version: 2 }, sha256), proof, sha256)).not.toBe(anchor.root);
      }),
      { numRuns: 30 },
    );
  });

  test("of a night on which nothing grew still stands for all before it", () => {
    const before = anchorOf({ day, at, heads: headsOf(3), before: undefined, hash: sha256 });

    const anchor = anchorOf({ day: Day.parse("2026-09-11"), at, heads: [], before, hash: sha256 });

    expect(anchor).toMatchObject({ since: day, count: 0, pages: [], root: sha256(""), previous: before.hash });
  });
});

describe("a blackened form", () => {
  test("keeps its hash whichever fields are blackened, and shows none of them", () => {
    const saltOf = (path: string) => sha256(`salt ${path}`);
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.oneof(fc.string(), fc.integer(), fc.array(fc.string()))),
        fc.func(fc.boolean()),
        (content, mayShow) => {
          const fields = shownFields(content, { mayShow, saltOf, hash: sha256 });

          expect(hashOfShown(fields, sha256)).toBe(formHash(content, saltOf, sha256));
          expect(fields.every((field) => "blackened" in field !== mayShow(field.path))).toBe(true);
        },
      ),
    );
  });
});
