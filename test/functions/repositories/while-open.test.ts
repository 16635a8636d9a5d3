import { describe, expect, test } from "vitest";
import { later } from "../../../domain/calendar/time.ts";
import { problemOfFailure } from "../../../functions/api/failure.ts";
import type { FileStore, Item, Mail, Table } from "../../../functions/dependencies.ts";
import { whileOpen } from "../../../functions/repositories/while-open.ts";
import { monday } from "../../support/factories.ts";

const mail: Mail = { to: "family@example.com", subject: "", text: "", html: "", reference: "1" };
const nothing = { changes: [], history: [] };

/** A house whose table says what befalls the county, and which counts what passes. */
const aHouse = () => {
  let mark: string | undefined;
  let now = monday;
  const passed: string[] = [];
  const item = (is: string): Item => ({
    ...{ pk: "619901#county", sk: "transfer", version: 1 },
    body: { is, at: monday, head: "" },
  });
  const table = {
    get: async () => {
      passed.push("asked");
      return mark && item(mark);
    },
    commit: async () => {
      passed.push("written");
      return { committed: true };
    },
  } as unknown as Table;
  const files = {
    write: async () => void passed.push("kept"),
    remove: async () => void passed.push("removed"),
  } as unknown as FileStore;
  const open = whileOpen({
    ...{ table, files, county: "619901", clock: { now: () => now } },
    mail: { send: async () => void passed.push("mailed") },
  });
  return {
    open,
    passed,
    befalls: (is: string) => {
      mark = is;
    },
    wait: (seconds: number) => {
      now = later(now, seconds * 1000);
    },
  };
};

const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => problemOfFailure(error),
  );

describe("a county that stays", () => {
  test("writes, mails, keeps and removes, and asks once in half a minute whether it moves", async () => {
    const { open, passed, wait } = aHouse();

    await open.table.commit(nothing);
    await open.mail.send(mail);
    await open.files.write({ key: "accepted/1", bytes: new Uint8Array(), contentType: "image/png" });
    await open.files.remove("accepted/1");
    wait(30);
    await open.table.commit(nothing);

    expect(passed).toEqual(["asked", "written", "mailed", "kept", "removed", "asked", "written"]);
  });
});

describe("a county that leaves", () => {
  test("neither writes nor mails once half a minute has passed; a door says that it moves", async () => {
    const { open, passed, befalls, wait } = aHouse();
    await open.table.commit(nothing);
    befalls("leaving");
    wait(29);
    const unaware = await refusalOf(open.table.commit(nothing));
    wait(1);

    const refused = [
      await refusalOf(open.mail.send(mail)),
      await refusalOf(open.table.commit(nothing)),
      await refusalOf(open.files.remove("accepted/1")),
    ];

    expect([unaware, ...refused]).toEqual(["done", "CountyMoving", "CountyMoving", "CountyMoving"]);
    expect(passed.filter((what) => what !== "asked")).toEqual(["written", "written"]);
  });

  test("still notes that a mail has just gone, so that it does not go again from the new house", async () => {
    const { open, befalls, wait } = aHouse();
    await open.table.commit(nothing);
    befalls("leaving");
    wait(29);
    await open.mail.send(mail);
    wait(5);

    const noted = await refusalOf(open.table.commit(nothing));
    wait(1);
    const later = await refusalOf(open.table.commit(nothing));

    expect([noted, later]).toEqual(["done", "CountyMoving"]);
  });
});

test("a county that arrives is closed until it has arrived", async () => {
  const { open, befalls, wait } = aHouse();
  befalls("arriving");
  const before = await refusalOf(open.table.commit(nothing));
  befalls("arrived");
  wait(30);

  const after = await refusalOf(open.mail.send(mail));

  expect([before, after]).toEqual(["CountyMoving", "done"]);
});

test("whoever cannot ask is refused, and asks again", async () => {
  const { open, passed, befalls } = aHouse();
  befalls("nonsense");

  const first = await refusalOf(open.table.commit(nothing));
  await refusalOf(open.table.commit(nothing));

  expect(first).toBe("Unexpected");
  expect(passed).toEqual(["asked", "asked"]);
});
