import { describe, expect, test } from "vitest";
import { type Instant, instantOf, later, msOf } from "../../../domain/calendar/time.ts";
import type { Dependencies, FileStore, HistoryItem, SetAside, Table } from "../../../functions/dependencies.ts";
import { outOfTime } from "../../../functions/out-of-time.ts";
import { whileOpen } from "../../../functions/repositories/while-open.ts";
import { readHistory, type Told } from "../../../functions/streams/read-history.ts";
import { TaskError } from "../../../functions/task-error.ts";
import { monday } from "../../support/factories.ts";

const transient = new TaskError("Transient", "the store was busy");
const broken = new TaskError("RecordBroken", "a record that does not fit its schema");

/** What a handler fails with that writes to a county which leaves or arrives. */
const refusedWhile = async (is: "leaving" | "arriving"): Promise<Error> => {
  const get = async () => ({ pk: "619901#county", sk: "transfer", version: 1, body: { is, at: monday, head: "" } });
  const { table } = whileOpen({
    ...{ county: "619901", clock: { now: () => monday }, table: { get } as unknown as Table },
    ...{ mail: { send: async () => undefined }, files: {} as FileStore },
  });
  const refused: unknown = await table.commit({ changes: [], history: [] }).catch((error: unknown) => error);
  return refused instanceof Error ? refused : new Error("the county is open");
};

/** An entry of the office's history: `a1` is the first of the aggregate a. */
const told = (name: string, since: Instant = monday, county = "619901"): Told => ({
  pk: `${county}#application#${name[0]}`,
  sk: `history#${name.slice(1)}`,
  body: {},
  id: `number of ${name}`,
  since,
});
const nameOf = ({ pk, sk }: { readonly pk: string; readonly sk: string }) =>
  `${pk.at(-1)}${sk.slice("history#".length)}`;

/** A reader whose entries fail as said; it remembers what it handled and what was set aside. */
const aReader = ({ failing = {}, shelfFails = false }: Wanted = {}) => {
  const handled: string[] = [];
  const aside: SetAside[] = [];
  const logged: string[] = [];
  const reading = readHistory({
    reader: "dispatch-events",
    open: async () => async (item: HistoryItem) => {
      const error = failing[nameOf(item)];
      if (error) throw error;
      handled.push(nameOf(item));
    },
    of: (county) => {
      if (county !== "619901") throw new TaskError("RecordBroken", "a county that is not served here");
      return {
        store: { entry: async ({ pk, sk }: HistoryItem) => (sk === "history#9" ? undefined : { pk, sk, body: {} }) },
      } as unknown as Dependencies;
    },
    shelf: {
      put: async (entries) => {
        if (shelfFails) throw new TaskError("Transient", "SQS is out of reach");
        aside.push(...entries);
      },
    },
    clock: { now: () => later(monday, 60_000) },
    logger: { info: (code) => void logged.push(code), error: (code) => void logged.push(code) },
  });
  return { ...reading, handled, aside, logged };
};
type Wanted = { readonly failing?: { readonly [name: string]: Error }; readonly shelfFails?: boolean };

const plenty = () => 60_000;

describe("a page of the stream", () => {
  test("passes over what this reader has heard of in another house, and over nothing else", async () => {
    const reader = aReader();
    const brought = [
      { ...told("a1"), toldTo: ["dispatch-events"] },
      { ...told("b1"), toldTo: ["send-notices"] },
    ];

    const again = await reader.told(brought, plenty);

    expect([again, reader.handled]).toEqual([undefined, ["b1"]]);
  });

  test("is handled in the order of each aggregate, and nothing has to come again", async () => {
    const reader = aReader();

    const again = await reader.told(
      ["a1", "b1", "a2", "b2"].map((name) => told(name)),
      plenty,
    );

    expect(again).toBeUndefined();
    expect(reader.handled.filter((name) => name.startsWith("a"))).toEqual(["a1", "a2"]);
    expect(reader.handled.filter((name) => name.startsWith("b"))).toEqual(["b1", "b2"]);
  });

  test("comes again from the first entry that fails in passing; its aggregate stops there, the others do not", async () => {
    const reader = aReader({ failing: { b1: transient, c1: transient } });

    const again = await reader.told(
      ["a1", "b1", "b2", "c1", "a2"].map((name) => told(name)),
      plenty,
    );

    expect(again).toBe("number of b1");
    expect(reader.handled).toEqual(["a1", "a2"]);
    expect(reader.aside).toEqual([]);
  });

  test("goes on behind what can never be handled, whose key and error alone are set aside", async () => {
    const reader = aReader({ failing: { a1: broken } });

    const again = await reader.told(
      ["a1", "a2", "b1"].map((name) => told(name)),
      plenty,
    );

    expect(again).toBeUndefined();
    expect(reader.handled.toSorted()).toEqual(["a2", "b1"]);
    expect(reader.aside).toEqual([
      { reader: "dispatch-events", pk: "619901#application#a", sk: "history#1", since: monday, error: "RecordBroken" },
    ]);
  });

  test("sets aside what has been failing in passing for more than an hour", async () => {
    const reader = aReader({ failing: { a1: transient, b1: transient } });
    const old = instantOf(msOf(monday) - 3_600_000);

    const again = await reader.told([told("a1", old), told("a2"), told("b1")], plenty);

    expect(again).toBe("number of b1");
    expect(reader.aside.map(nameOf)).toEqual(["a1"]);
    expect(reader.handled).toEqual(["a2"]);
  });

  test("goes on behind what can never be handled only once its key is kept", async () => {
    const reader = aReader({ failing: { a1: broken }, shelfFails: true });

    const again = await reader.told(
      ["a1", "a2"].map((name) => told(name)),
      plenty,
    );

    expect(again).toBe("number of a1");
    expect(reader.handled).toEqual([]);
  });

  test("sets nothing aside behind the entry from which it comes again, so that the queue is not filled by repetition", async () => {
    const reader = aReader({ failing: { a1: broken, b1: transient, c1: broken } });

    const again = await reader.told(
      ["a1", "b1", "c1"].map((name) => told(name)),
      plenty,
    );

    expect(again).toBe("number of b1");
    expect(reader.aside.map(nameOf)).toEqual(["a1"]);
  });

  test("comes again from what could not be set aside: while the queue is out of reach, nothing is lost", async () => {
    const reader = aReader({ failing: { b1: broken, c1: transient }, shelfFails: true });

    const again = await reader.told(
      ["a1", "b1", "c1"].map((name) => told(name)),
      plenty,
    );

    expect(again).toBe("number of b1");
    expect(reader.logged).toContain("setAsideFailed");
  });

  test("begins nothing new when the function's time is nearly over", async () => {
    const reader = aReader();
    const times = [60_000, 10_000];

    const again = await reader.told(
      ["a1", "a2"].map((name) => told(name)),
      () => times.shift() ?? 0,
    );

    expect(reader.handled).toEqual(["a1"]);
    expect(again).toBe("number of a2");
  });

  test("of a county that leaves is set aside at once, and nobody in its shard waits until it has left", async () => {
    const leaving = await refusedWhile("leaving");
    const reader = aReader({ failing: { a1: leaving, a2: leaving } });

    const again = await reader.told(
      ["a1", "b1", "a2"].map((name) => told(name)),
      plenty,
    );

    expect(again).toBeUndefined();
    expect(reader.handled).toEqual(["b1"]);
    expect(reader.aside.map(nameOf)).toEqual(["a1", "a2"]);
    expect(reader.aside[0]?.error).toBe("CountyMoving");
  });

  test("of a county that arrives waits, since it is here within minutes and nobody has to press a button", async () => {
    const reader = aReader({ failing: { a1: await refusedWhile("arriving") } });

    expect(await reader.told([told("a1")], plenty)).toBe("number of a1");
    expect(reader.aside).toEqual([]);
  });

  test("that takes longer than one try is gone on with, however old it is", async () => {
    const reader = aReader({ failing: { a1: outOfTime() } });

    expect(await reader.told([told("a1", instantOf(msOf(monday) - 86_400_000))], plenty)).toBe("number of a1");
    expect(reader.aside).toEqual([]);
    expect(reader.logged).toEqual(["historyEntryWaits"]);
  });

  test("of a county that is not served here is set aside, and the others' entries are handled", async () => {
    const reader = aReader();

    await reader.told([told("a1", monday, "619999"), told("b1")], plenty);

    expect(reader.handled).toEqual(["b1"]);
    expect(reader.aside).toMatchObject([{ pk: "619999#application#a", error: "RecordBroken" }]);
  });
});

describe("keys that an operator hands on again", () => {
  const asked = (name: string) => ({ ...told(name), reader: "dispatch-events", error: "RecordBroken" });

  test("are read from the store and handled in order, whatever order the queue gave them", async () => {
    const reader = aReader();

    const again = await reader.asked(["a2", "a1"].map(asked), plenty);

    expect(again).toEqual([]);
    expect(reader.handled).toEqual(["a1", "a2"]);
  });

  test("are set aside again while they cannot be handled, with what is wrong with them now", async () => {
    const reader = aReader({ failing: { a1: new TypeError("words") } });

    const again = await reader.asked([asked("a1")], plenty);

    expect(again).toEqual([]);
    expect(reader.aside).toMatchObject([{ sk: "history#1", since: monday, error: "TypeError" }]);
  });

  test("stay in the queue when they fail in passing, however old they are", async () => {
    const reader = aReader({ failing: { a1: transient } });
    const old = { ...asked("a1"), since: instantOf(msOf(monday) - 86_400_000) };

    const again = await reader.asked([old, asked("b1")], plenty);

    expect(again).toEqual(["number of a1"]);
    expect(reader.aside).toEqual([]);
  });

  test("stay in the queue with all that follow them in their aggregate", async () => {
    const reader = aReader({ failing: { a2: transient } });

    const again = await reader.asked(["a3", "a1", "a2"].map(asked), plenty);

    expect(again).toEqual(["number of a2", "number of a3"]);
    expect(reader.handled).toEqual(["a1"]);
  });

  test("stay in the queue when they cannot be set aside again", async () => {
    const reader = aReader({ failing: { a1: broken }, shelfFails: true });

    expect(await reader.asked([asked("a1")], plenty)).toEqual(["number of a1"]);
  });

  test("of an entry that was erased meanwhile are done with", async () => {
    const reader = aReader();

    const again = await reader.asked([asked("a9")], plenty);

    expect(again).toEqual([]);
    expect(reader.logged).toEqual(["historyEntryGone"]);
  });
});
