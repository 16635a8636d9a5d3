import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { checkContent } from "../../../domain/file/check-content.ts";
import { boardPhoto } from "../../../local/play/board-photo.ts";
import { aJpeg, aPdf, packedObjects, strangers, together, tooLarge } from "../../support/sample-files.ts";

const check = (bytes: Uint8Array) =>
  checkContent(bytes, (packed) => {
    try {
      return inflateSync(packed);
    } catch {
      return undefined;
    }
  });

const withWord = (png: Uint8Array, at: number, value: number): Uint8Array => {
  const changed = new Uint8Array(png);
  changed[at] = value;
  return changed;
};

describe("a file is accepted by its content", () => {
  test.each([
    ["image/png", boardPhoto()],
    ["image/jpeg", aJpeg()],
    ["image/jpeg", aJpeg({ after: "\0\0\0\x18ftypmp42 what a phone adds" })],
    ["application/pdf", aPdf()],
    ["application/pdf", aPdf(packedObjects("<< /Type /Annot /URI (https://example.com) >>"))],
  ])("as %s (%#)", (type, bytes) => {
    expect(check(bytes)).toEqual({ type });
  });
});

describe("a file is refused", () => {
  test("when it is empty or larger than 5 MB", () => {
    expect(check(new Uint8Array())).toEqual({ fault: "fileEmpty" });
    expect(check(tooLarge())).toEqual({ fault: "fileTooLarge" });
  });

  test.each(Object.entries(strangers))("when it is %s", (_, bytes) => {
    expect(check(bytes)).toEqual({ fault: "fileType" });
  });

  test.each([
    ["a PNG followed by an archive", together(boardPhoto(), strangers["an archive"])],
    ["a PNG followed by anything", together(boardPhoto(), "x")],
    ["a JPEG followed by an archive", aJpeg({ after: "PK\x03\x04 and more" })],
    ["a JPEG followed by a web page", aJpeg({ after: "<html><script>" })],
    ["a JPEG with a web page in its comment", aJpeg({ comment: "--><script>alert(1)</script>" })],
    ["a PDF with an archive's directory", aPdf("PK\x05\x06")],
    ["a PDF with a web page", aPdf("<script>")],
  ])("when it carries another file: %s", (_, bytes) => {
    expect(check(bytes)).toEqual({ fault: "fileHidesMore" });
  });

  test.each([
    ["its checksum is wrong", withWord(boardPhoto(), 60, 1)],
    ["its end is missing", boardPhoto().subarray(0, 80)],
    ["its length lies", withWord(boardPhoto(), 8, 200)],
    ["it is only a signature", boardPhoto().subarray(0, 8)],
    ["a JPEG has no end", aJpeg().subarray(0, 50)],
    ["a JPEG has no frame", together(new Uint8Array([0xff, 0xd8, 0xff, 0xd9]))],
    ["a JPEG loses its way", together(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 7, 7]))],
    ["a PDF has no end", aPdf().subarray(0, 60)],
    ["a PDF's objects cannot be taken apart", aPdf("9 0 obj << /Type /ObjStm >>\nstream\nnonsense\nendstream")],
  ])("when it is broken: %s", (_, bytes) => {
    expect(check(bytes)).toEqual({ fault: "fileBroken" });
  });

  test.each([
    ["a script", "<< /S /JavaScript /JS (app.alert(1)) >>"],
    ["a script by another spelling", "<< /S /J#61vaScript >>"],
    ["a program to launch", "<< /S /Launch /F (cmd.exe) >>"],
    ["an attachment", "<< /Type /EmbeddedFile >>"],
    ["a list of attachments", "<< /Names << /EmbeddedFiles 7 0 R >> >>"],
  ])("when a PDF holds %s, also inside compressed objects", (_, object) => {
    expect(check(aPdf(object))).toEqual({ fault: "fileActs" });
    expect(check(aPdf(packedObjects(object)))).toEqual({ fault: "fileActs" });
  });

  test("when a PDF is locked", () => {
    expect(check(aPdf("<< /Encrypt 8 0 R >>"))).toEqual({ fault: "fileLocked" });
  });

  test.each([
    { width: 20, height: 480 },
    { width: 640, height: 31 },
    { width: 30_000, height: 480 },
    { width: 20_000, height: 19_999 },
  ])("when a picture is $width by $height", (size) => {
    expect(check(aJpeg(size))).toEqual({ fault: "imageSize" });
  });
});
