import { deflateSync, inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { checkPdf } from "../../../domain/file/check-pdf.ts";
import { aPdf, together } from "../../support/sample-files.ts";

const script = "4 0 << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>";
const words = "4 0 << /Type /Annot >>";
const packing = "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode";

const look = (pdf: Uint8Array) => {
  const asked: number[] = [];
  const fault = checkPdf(pdf, (packed, atMost) => {
    try {
      const bytes = inflateSync(packed, { maxOutputLength: Math.max(1, atMost) });
      asked.push(bytes.length);
      return bytes;
    } catch {
      return undefined;
    }
  });
  return { fault, asked };
};

const packed = (before: string, objects: string | Uint8Array = script) =>
  together(before, deflateSync(objects), "\nendstream\nendobj\n");

describe("packed objects are found and read however their dictionary is written", () => {
  test.each([
    ["on one line", `3 0 obj<<${packing}>>stream\n`],
    ["over lines", `3 0\nobj\n<<${packing}>>\r\nstream\r\n`],
    ["with returns alone", `3 0\robj\r<<${packing}>>\rstream\r\n`],
    ["with 3,000 spaces", `3 0 obj\n<<${packing}${" ".repeat(3000)}>>\nstream\n`],
    ["with blanks behind the word", `3 0 obj\n<<${packing}>>\nstream  \n`],
    ["without a type", "3 0 obj\n<</N 1 /First 4 /Filter [/FlateDecode]>>\nstream\n"],
    ["with signs as numbers", "3 0 obj\n<</N 1 /F#69rst 4 /Filter /Fl#61teDecode>>\nstream\n"],
    ["with a string that names the head of another", `3 0 obj\n<<${packing} /A (4 0 obj <<)>>\nstream\n`],
  ])("%s", (_, before) => {
    expect(look(aPdf(packed(before))).fault).toBe("fileActs");
  });

  test("beside pictures and text, which may be as large as they like", () => {
    const picture = packed(
      "8 0 obj\n<</Subtype /Image /Filter /FlateDecode>>\nstream\n",
      new Uint8Array(9 * 1024 * 1024),
    );
    const text = "9 0 obj\n<</Length 20>>\nstream\n(up a stream\nwe go) Tj\nendstream\nendobj\n";
    const outlines = "7 0 obj\n<</Type /Outlines /First 8 0 R>>\nendobj\n";

    expect(look(aPdf(outlines, picture, text, packed(`3 0 obj\n<<${packing}>>\nstream\n`, words)))).toEqual({
      fault: undefined,
      asked: [words.length],
    });
  });
});

describe("what hides the dictionary of packed objects is refused", () => {
  test.each([
    ["a head that is missing", `<<${packing}>>\nstream\n`],
    ["a head amid a line", `x 3 0 obj\n<<${packing}>>\nstream\n`.replace(" obj", "\0".repeat(40).concat("obj"))],
    ["a second head in a string", `3 0 obj\n<<${packing} /A (\n4 0 obj << /B 1 ) >>\nstream\n`],
    ["a second head in a string with a remark", `3 0 obj\n<<${packing} /A (\n4 0 obj << % )\n /B 1 >>\nstream\n`],
    ["a second head in a string with a sign", `3 0 obj\n<<${packing} /A (\n4 0 obj << \\( ) /B 1 >>\nstream\n`],
    ["a remark before the word", `3 0 obj\n<<${packing}>> % here\nstream\n`],
    ["a head that has served", `3 0 obj\n<<>>\nstream\n\nendstream\n<<${packing}>>\nstream\n`],
    ["packed twice", `3 0 obj\n<</N 1 /First 4 /Filter [/FlateDecode /FlateDecode]>>\nstream\n`],
    ["rearranged", `3 0 obj\n<<${packing} /DecodeParms <</Predictor 12>>>>\nstream\n`],
  ])("%s", (_, before) => {
    expect(look(aPdf(packed(before))).fault).toBe("fileBroken");
  });

  test("packed objects without an end", () => {
    expect(look(aPdf(`3 0 obj\n<<${packing}>>\nstream\n`, deflateSync(words))).fault).toBe("fileBroken");
  });
});

describe("one budget holds for the packed objects of a whole file", () => {
  const zeros = deflateSync(Buffer.alloc(1024 * 1024));
  const several = (count: number, objects: Uint8Array) =>
    aPdf(
      ...Array.from({ length: count }, (_, index) =>
        together(`${index + 3} 0 obj\n<<${packing}>>\nstream\n`, objects, "\nendstream\nendobj\n"),
      ),
    );

  test("of 8 MB taken apart, after which nothing more is", () => {
    const { fault, asked } = look(several(165, zeros));

    expect(fault).toBe("fileBroken");
    expect(asked.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(8 * 1024 * 1024);
  });

  test("of 200 streams, beyond which none is opened", () => {
    expect(look(several(200, deflateSync(words))).fault).toBeUndefined();
    expect(look(several(201, deflateSync(words)))).toEqual({ fault: "fileBroken", asked: [] });
  });
});
