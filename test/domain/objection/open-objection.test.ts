import { describe, expect, test } from "vitest";
import type { Session } from "../../../domain/link/link.ts";
import { openObjection } from "../../../domain/objection/open-objection.ts";
import { anObjection, monday, recorded } from "../../support/factories.ts";

const objection = anObjection({ codeHash: "right" });
const session: Session = {
  ...{ kind: "session", record: recorded(0), hash: "h", expiresAt: monday },
  of: { who: "objector", objectionId: objection.id },
};

describe("an objection", () => {
  test("opens for its number and its code", () => {
    expect(openObjection({ objection, codeHash: "right", session })).toEqual({
      ...{ accepted: true, change: { save: [session], emit: [] } },
    });
  });

  test.each([
    ["a number nobody has", { objection: undefined, codeHash: "right" }],
    ["another code", { objection, codeHash: "wrong" }],
    ["a code where none was given", { objection: anObjection(), codeHash: "right" }],
  ])("stays shut for %s, always with the same words", (_, typed) => {
    expect(openObjection({ ...typed, session })).toEqual({
      ...{ accepted: false, refusal: { code: "ObjectionNotFound" } },
    });
  });
});
