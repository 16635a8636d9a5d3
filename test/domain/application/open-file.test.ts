import { describe, expect, test } from "vitest";
import { FileFacts, openFile } from "../../../domain/application/open-file.ts";
import type { Session } from "../../../domain/link/link.ts";
import { aRecognition, monday, recorded } from "../../support/factories.ts";

const session: Session = {
  kind: "session",
  record: recorded(0),
  hash: "h",
  of: { who: "family", receiptNo: aRecognition().receiptNo },
  expiresAt: monday,
};
const facts = FileFacts.parse({ receiptNo: aRecognition().receiptNo, pupilName: " 钱麦甲 ", phoneEnding: "３３９９" });
const ask = (given: Partial<Parameters<typeof openFile>[0]> = {}) =>
  openFile({ file: aRecognition(), facts, session, ...given });

describe("a family's file", () => {
  test("opens with the number and both facts", () => {
    expect(ask()).toEqual({ accepted: true, change: { save: [session], emit: [] } });
  });

  test.each([
    ["an unknown number", { file: undefined }],
    ["another name", { facts: { ...facts, pupilName: "钱麦乙" } }],
    ["another phone", { facts: { ...facts, phoneEnding: "0000" } }],
  ])("stays shut for %s, always with the same words", (_, given) => {
    expect(ask(given)).toEqual({ accepted: false, refusal: { code: "ApplicationNotFound" } });
  });

  test("asks for four digits of the phone", () => {
    const endings = ["123", "abcd", ""].map(
      (phoneEnding) => FileFacts.shape.phoneEnding.safeParse(phoneEnding).error?.issues[0]?.message,
    );

    expect(endings).toEqual(["phoneEndingFormat", "phoneEndingFormat", "required"]);
  });
});
