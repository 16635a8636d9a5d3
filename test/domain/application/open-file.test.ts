import { describe, expect, test } from "vitest";
import { FileFacts, openFile } from "../../../domain/application/open-file.ts";
import type { FormDraft } from "../../../domain/application/recognition.ts";
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
  openFile({ file: aRecognition(), facts, session, log: undefined, accessId: "A1", now: monday, ...given });

describe("a family's file", () => {
  test("opens with the number and both facts, and that is on record with the time and nothing of a person", () => {
    const decision = ask();

    expect(decision).toMatchObject({
      accepted: true,
      change: {
        save: [
          session,
          { kind: "accessLog", id: facts.receiptNo, looks: 1 },
          {
            ...{ kind: "access", id: "A1", fileId: facts.receiptNo, at: monday, by: facts.receiptNo },
            ...{ role: "GUARDIAN", door: "open-file", fields: ["opened"], why: "factsTyped", oddities: [] },
          },
        ],
        emit: [{ type: "PersonalDataRead", subject: { kind: "accessLog", id: facts.receiptNo } }],
      },
    });
    expect(JSON.stringify(decision)).not.toContain(aRecognition().pupilName);
  });

  test("that was not sent yet opens without a record: nobody else has seen it", () => {
    const draft: FormDraft = {
      ...{
        kind: "draft",
        record: recorded(),
        receiptNo: facts.receiptNo,
        startedAt: monday,
        campaignId: "2026-autumn",
      },
      ...{ pupilName: facts.pupilName, phoneEnding: facts.phoneEnding, typed: {} },
    };

    expect(ask({ file: draft })).toEqual({ accepted: true, change: { save: [session], emit: [] } });
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
