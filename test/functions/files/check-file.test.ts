import { expect, test } from "vitest";
import { later } from "../../../domain/calendar/time.ts";
import { askForFile } from "../../../domain/file/receive-file.ts";
import { acceptedKey, quarantineKey, type StoredFile, uploadSeconds } from "../../../domain/file/stored-file.ts";
import { photoView } from "../../../functions/api/photo-view.ts";
import type { Dependencies } from "../../../functions/dependencies.ts";
import { checkFile } from "../../../functions/files/check-file.ts";
import { boardPhoto } from "../../../local/play/board-photo.ts";
import { aList, monday } from "../../support/factories.ts";
import { openOffice } from "../../support/office.ts";
import { centralSchool } from "../../support/small-county.ts";

const list = aList({ status: "posted", level: "school", scope: centralSchool.code });

/** A file somebody asked for on Monday, its bytes in quarantine. */
const aFileSent = async (wanted: Partial<StoredFile> = {}) => {
  const { deps } = await openOffice();
  const about = { kind: "recognition", id: "SL1" } as const;
  const id = deps.keys.newSecret();
  const asked = askForFile({ id, about, purpose: "attachment", sentBy: "SL1", now: monday });
  await deps.store.commit({ save: [{ ...asked, ...wanted }], emit: [] });
  await deps.files.write({ key: quarantineKey(id), bytes: boardPhoto(), contentType: "image/png" });
  const stored = async () => (await deps.storedFiles.find(id)) ?? { ...asked, ...wanted };
  return { deps, id, stored, at: (ms: number) => ({ ...deps, clock: { now: () => later(monday, ms) } }) };
};

/** Takes the paper back just when the check stores its bytes. */
const takenBack = (deps: Dependencies, id: string, when: "before" | "after"): Dependencies => ({
  ...deps,
  files: {
    ...deps.files,
    write: async (file) => {
      if (when === "after") await deps.files.write(file);
      const record = await deps.storedFiles.find(id);
      if (record) await deps.store.commit({ save: [], emit: [], remove: [record] });
      await deps.files.remove(acceptedKey(id));
      if (when === "before") await deps.files.write(file);
    },
  },
});

test.each(["before", "after"] as const)(
  "a paper taken back %s its bytes are stored leaves nothing behind",
  async (when) => {
    const { deps, id } = await aFileSent();

    await checkFile(takenBack(deps, id, when), quarantineKey(id));

    expect(await Promise.all([quarantineKey(id), acceptedKey(id)].map(deps.files.read))).toEqual([
      undefined,
      undefined,
    ]);
  },
);

test("a check that broke off after the paper was taken back clears up at the next try", async () => {
  const { deps } = await aFileSent();
  const gone = deps.keys.newSecret();
  await deps.files.write({ key: acceptedKey(gone), bytes: boardPhoto(), contentType: "image/png" });

  await checkFile(deps, quarantineKey(gone));

  expect(await deps.files.read(acceptedKey(gone))).toBeUndefined();
});

test("bytes are taken within the hour of their form, and removed unseen afterwards", async () => {
  const [early, late] = [await aFileSent(), await aFileSent()];

  await checkFile(early.at(uploadSeconds * 1000 - 1), quarantineKey(early.id));
  await checkFile(late.at(uploadSeconds * 1000), quarantineKey(late.id));

  expect([await early.stored(), await late.stored()]).toMatchObject([{ status: "accepted" }, { status: "awaited" }]);
  expect(await late.deps.files.read(quarantineKey(late.id))).toBeUndefined();
});

test("a check that was begun within the hour is finished after it", async () => {
  const { at, id, stored } = await aFileSent({ status: "quarantined", receivedAt: monday });

  await checkFile(at(2 * uploadSeconds * 1000), quarantineKey(id));

  expect(await stored()).toMatchObject({ status: "accepted" });
});

test("the form for a photo is for the officer who asked for it, until its hour is over, and nobody else", async () => {
  const { at, stored } = await aFileSent({
    ...{ purpose: "boardPhoto", about: { kind: "list", id: list.id }, sentBy: "officer-1" },
  });
  const formFor = async (staffId: string, ms: number) => {
    const deps = at(ms);
    const staff = await deps.staff.find(staffId);
    if (staff === undefined) throw new Error(`${staffId} is not in the office`);
    return (await photoView(deps, { list, file: await stored(), staff, sent: "no" })).upload;
  };

  const own = await formFor("officer-1", 60_000);
  const others = await Promise.all(["principal-1", "deputy", "reviewer-1", "head"].map((id) => formFor(id, 60_000)));
  const late = await formFor("officer-1", uploadSeconds * 1000);

  expect(own).toBeDefined();
  expect([...others, late].filter((form) => form !== undefined)).toEqual([]);
});

test("an officer who has left the school finds no form any more", async () => {
  const { at, stored } = await aFileSent({
    ...{ purpose: "boardPhoto", about: { kind: "list", id: list.id }, sentBy: "officer-1" },
  });
  const deps = at(60_000);
  const officer = await deps.staff.find("officer-1");
  const elsewhere = { of: "school", schoolCode: "2161990199" } as const;
  const staff = officer && { ...officer, roles: officer.roles.map(({ role }) => ({ role, scope: elsewhere })) };

  const view = staff && (await photoView(deps, { list, file: await stored(), staff, sent: "no" }));

  expect(view).toMatchObject({ photo: { status: "awaited" } });
  expect(view).not.toHaveProperty("upload");
});
