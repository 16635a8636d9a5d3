import { describe, expect, test } from "vitest";
import { aLargeList, email, families } from "./a-large-list.ts";

const everybody = Array.from({ length: families }, (_, n) => email(n + 1));

describe("a list of several hundred families", () => {
  test("is told in as many tries as it takes, each family once, and is never taken for poison", async () => {
    const { deps, sent, aside, call } = await aLargeList("ListPosted");
    const tries: string[] = [];

    for (let again: string | undefined = "first"; again !== undefined && tries.length < 10; ) {
      const answer = await call(75_000);
      again = answer.again;
      tries.push(`${again ?? "done"}, ${answer.onTheWay} on the way`);
    }

    const goesOn = "the entry's, 0 on the way";
    expect(tries).toEqual([goesOn, goesOn, goesOn, "done, 0 on the way"]);
    expect(sent.map(({ to }) => to).toSorted()).toEqual(everybody.toSorted());
    expect((await deps.notices.unsent({ limit: 10 })).records).toEqual([]);
    expect(aside).toEqual([]);
  });

  test("is gone past by the hundred where its families were told, without a look at each", async () => {
    const { sent, call } = await aLargeList("ListPosted");
    const first = await call(3_600_000);

    const second = await call(3_600_000);

    expect(sent).toHaveLength(families);
    expect(first).toMatchObject({ again: undefined });
    expect(second.again).toBeUndefined();
    expect(second.lookedAt).toBeLessThan(10);
  });
});

describe("an incident that concerns several hundred families", () => {
  test("is told in as many tries as it takes, each family once, and counts them when all have been told", async () => {
    const { deps, sent, aside, call } = await aLargeList("IncidentRegistered");
    const tries: string[] = [];
    const counts: (number | undefined)[] = [];

    for (let again: string | undefined = "first"; again !== undefined && tries.length < 10; ) {
      const answer = await call(75_000);
      again = answer.again;
      tries.push(`${again ?? "done"}, ${answer.onTheWay} on the way`);
      counts.push((await deps.incidents.find("SJ2026-01"))?.families);
    }

    const goesOn = "the entry's, 0 on the way";
    expect(tries).toEqual([goesOn, goesOn, goesOn, "done, 0 on the way"]);
    expect(counts).toEqual([undefined, undefined, undefined, families]);
    expect(sent.map(({ to }) => to).toSorted()).toEqual(everybody.toSorted());
    expect(aside).toEqual([]);
  });

  test("is gone past by the hundred where its families were told, without a look at each", async () => {
    const { sent, call } = await aLargeList("IncidentRegistered");
    await call(3_600_000);

    const second = await call(3_600_000);

    expect(sent).toHaveLength(families);
    expect(second.again).toBeUndefined();
    expect(second.lookedAt).toBeLessThan(20);
  });
});

const allBut = (n: number) => everybody.filter((address) => address !== email(n)).toSorted();

describe("one family", () => {
  test("that left the list and was erased keeps nobody behind it from hearing", async () => {
    const { sent, aside, withdrawAndErase, call } = await aLargeList("ListWindowLengthened");
    await withdrawAndErase(50);

    const { again } = await call(3_600_000);

    expect(again).toBeUndefined();
    expect(sent.map(({ to }) => to).toSorted()).toEqual(allBut(50));
    expect(aside).toEqual([]);
  });

  test.each(["PrivacyIncident", "IncidentRegistered"] as const)(
    "whose record nobody can read keeps no other family, nor the centre, from hearing of it (%s)",
    async (about) => {
      const { deps, sent, aside, rewrite, call } = await aLargeList(about);
      await rewrite(50, "COMPULSORY_BOARDING", "UNKNOWN");
      await call(3_600_000);
      const heard = sent.map(({ to }) => to).toSorted();
      const head = await deps.mailboxes.find("head");
      const counted = (await deps.incidents.find("SJ2026-01"))?.families;

      await rewrite(50, "UNKNOWN", "COMPULSORY_BOARDING");
      const { again } = await call(3_600_000);

      expect(heard).toEqual(allBut(50));
      expect(head?.news).toMatchObject([{ about: "privacyIncident" }]);
      expect(counted).toBeUndefined();
      expect(aside).toMatchObject([{ error: "RecordBroken" }]);
      expect(again).toBeUndefined();
      expect(sent.map(({ to }) => to).toSorted()).toEqual(everybody.toSorted());
    },
  );
});
