import { expect, test } from "vitest";
import { askForFile, fileArrived, fileChecked } from "../../../domain/file/receive-file.ts";
import { acceptedKey, fileIdIn, quarantineKey } from "../../../domain/file/stored-file.ts";
import { monday } from "../../support/factories.ts";

const id = "x".repeat(43);
const about = { kind: "list", id: "list-1" } as const;
const asked = askForFile({ id, about, purpose: "boardPhoto", sentBy: "officer-1", now: monday });
const look = { bytes: 5, sha256: "0a", now: monday };

test("a file is awaited, quarantined when it arrives, and accepted with its type and hash", () => {
  const arrived = fileArrived(asked, monday);
  const accepted = arrived && fileChecked(arrived, { ...look, verdict: { type: "image/png" } });

  expect([asked.status, arrived?.status]).toEqual(["awaited", "quarantined"]);
  expect(accepted).toMatchObject({ status: "accepted", type: "image/png", sha256: "0a", receivedAt: monday });
});

test("a refused file keeps why", () => {
  const refused = fileChecked(asked, { ...look, verdict: { fault: "fileType" } });

  expect(refused).toMatchObject({ status: "refused", fault: "fileType", checkedAt: monday });
});

test("what was decided before stays as it was, however often its bytes arrive", () => {
  const accepted = { ...asked, status: "accepted" as const };

  expect(fileArrived(accepted, monday)).toBeUndefined();
  expect(fileChecked(accepted, { ...look, verdict: { fault: "fileType" } })).toBeUndefined();
});

test("a key in quarantine names its file, and no other key does", () => {
  expect(fileIdIn(quarantineKey(id))).toBe(id);
  expect([acceptedKey(id), "quarantine/../x", "quarantine/short"].map(fileIdIn)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
