import { describe, expect, test } from "vitest";
import { instantOf, msOf } from "../../../domain/calendar/time.ts";
import { unrecorded } from "../../../domain/shared/record-mark.ts";
import type { ItemKey, Mail, SetAside } from "../../../functions/dependencies.ts";
import { readHistory, type Told } from "../../../functions/streams/read-history.ts";
import { openNotices } from "../../../functions/streams/send-notices.ts";
import { aLine, aList, anApplication, aRecognition, monday } from "../../support/factories.ts";
import { openOffice } from "../../support/office.ts";

const families = 450;
const listId = "619901-2026-autumn-PRIMARY-0";
const email = (n: number): string => `family-${n}@example.com`;

/** The county's list of 450 families who want mail, all of whom are to hear that it hangs; a mail takes half a second. */
const aLargeList = async () => {
  const sent: Mail[] = [];
  let [msLeft, onTheWay, lookedAt] = [0, 0, 0];
  const office = await openOffice({
    mail: {
      send: async (mail) => {
        onTheWay += 1;
        msLeft -= 500;
        await new Promise(setImmediate);
        onTheWay -= 1;
        sent.push(mail);
      },
    },
    over: (table) => ({
      ...table,
      get: (key: ItemKey) => {
        lookedAt += 1;
        return table.get(key);
      },
    }),
  });
  const { deps } = office;
  const record = unrecorded;
  const list = aList({ status: "posted", level: "county", id: listId, record, lines: families });
  await deps.store.commit({ save: [list], emit: [] });
  for (let n = 1; n <= families; n++) {
    const receiptNo = `SQ20262027${String(n).padStart(8, "0")}`;
    const id = `${receiptNo}-1`;
    const guardian = { name: "钱丙", noticeChannel: "email" as const, email: email(n) };
    const application = anApplication({ status: "countyPublicity", record, id, receiptNo, pupilKey: `pupil-${n}` });
    const recognition = aRecognition({ record, receiptNo, guardian, applicationIds: [id], pupilKey: `pupil-${n}` });
    const line = aLine({ record, listId, serial: n, applicationId: id });
    await deps.store.commit({ save: [application, recognition, line], emit: [] });
  }
  const subject = { kind: "list" as const, id: listId };
  const event = { type: "ListPosted", subject, at: monday, actor: { role: "SYSTEM", id: "house" }, words: {} };
  // An entry of yesterday, as a list that takes many tries has one.
  const entry: Told = {
    ...{ pk: deps.store.at.subject(subject).pk, sk: "history#1", id: "the list's" },
    since: instantOf(msOf(monday) - 86_400_000),
    body: { event, version: 1, previous: "", binds: {}, hash: "the-hash-of-the-entry" },
  };
  const aside: SetAside[] = [];
  const shelf = { put: async (entries: readonly SetAside[]) => void aside.push(...entries) };
  const { clock, logger } = deps;
  const reading = readHistory({ reader: "send-notices", open: openNotices, of: () => deps, shelf, clock, logger });
  return {
    ...{ deps, sent, aside },
    /** One call of the function, which has so many milliseconds. */
    call: async (ms: number) => {
      msLeft = ms;
      lookedAt = 0;
      const again = await reading.told([entry], () => msLeft);
      return { again, onTheWay, lookedAt };
    },
  };
};

describe("a list of several hundred families", () => {
  test("is told in as many tries as it takes, each family once, and is never taken for poison", async () => {
    const { deps, sent, aside, call } = await aLargeList();
    const tries: string[] = [];

    for (let again: string | undefined = "first"; again !== undefined && tries.length < 10; ) {
      const answer = await call(75_000);
      again = answer.again;
      tries.push(`${again ?? "done"}, ${answer.onTheWay} on the way`);
    }

    const goesOn = "the list's, 0 on the way";
    expect(tries).toEqual([goesOn, goesOn, goesOn, "done, 0 on the way"]);
    expect(sent.map(({ to }) => to).toSorted()).toEqual(
      Array.from({ length: families }, (_, n) => email(n + 1)).toSorted(),
    );
    expect((await deps.notices.unsent({ limit: 10 })).records).toEqual([]);
    expect(aside).toEqual([]);
  });

  test("is gone past by the hundred where its families were told, without a look at each", async () => {
    const { sent, call } = await aLargeList();
    const first = await call(3_600_000);

    const second = await call(3_600_000);

    expect(sent).toHaveLength(families);
    expect(first).toMatchObject({ again: undefined });
    expect(second.again).toBeUndefined();
    expect(second.lookedAt).toBeLessThan(10);
  });
});
