import { dayOf, instantOf, msOf } from "../../../domain/calendar/time.ts";
import type { Incident } from "../../../domain/incident/incident.ts";
import { unrecorded } from "../../../domain/shared/record-mark.ts";
import type { ItemKey, Mail, SetAside } from "../../../functions/dependencies.ts";
import { readHistory, type Told } from "../../../functions/streams/read-history.ts";
import { openNotices } from "../../../functions/streams/send-notices.ts";
import { aLine, aList, anApplication, aRecognition, monday } from "../../support/factories.ts";
import { openOffice } from "../../support/office.ts";
import { found } from "../../support/office-machine.ts";

/** How many families there are. */
export const families = 450;
const listId = "619901-2026-autumn-PRIMARY-0";
/** The address of the family on line `n`. */
export const email = (n: number): string => `family-${n}@example.com`;

const receiptOf = (n: number): string => `SQ20262027${String(n).padStart(8, "0")}`;

/**
 * The county's list of 450 families who want mail, all of whom are to hear that it hangs, or of an incident that concerns
 * them; a mail takes half a second.
 */
export const aLargeList = async (
  about: "ListPosted" | "ListWindowLengthened" | "PrivacyIncident" | "IncidentRegistered",
) => {
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
    const receiptNo = receiptOf(n);
    const id = `${receiptNo}-1`;
    const guardian = { name: "钱丙", noticeChannel: "email" as const, email: email(n) };
    const application = anApplication({ status: "countyPublicity", record, id, receiptNo, pupilKey: `pupil-${n}` });
    const recognition = aRecognition({ record, receiptNo, guardian, applicationIds: [id], pupilKey: `pupil-${n}` });
    const line = aLine({ record, listId, serial: n, applicationId: id });
    await deps.store.commit({ save: [application, recognition, line], emit: [] });
  }
  const incident: Incident = {
    ...{
      kind: "incident",
      record,
      id: "SJ2026-01",
      data: ["name"],
      foundOn: dayOf(monday),
      by: "center-head",
      at: monday,
    },
    said: { cause: "原因", harm: "影响", measures: "措施", advice: "建议", askAt: "资助中心" },
    concerned: { by: "list", listId },
  };
  await deps.store.commit({ save: [incident], emit: [] });
  const subject = {
    kind: about === "IncidentRegistered" ? "incident" : "list",
    id: about === "IncidentRegistered" ? incident.id : listId,
  } as const;
  const event = { type: about, subject, at: monday, actor: { role: "SYSTEM", id: "house" }, words: {} };
  // An entry of yesterday, as a list that takes many tries has one.
  const entry: Told = {
    ...{ pk: deps.store.at.subject(subject).pk, sk: "history#1", id: "the entry's" },
    since: instantOf(msOf(monday) - 86_400_000),
    body: { event, version: 1, previous: "", binds: {}, hash: "the-hash-of-the-entry" },
  };
  const aside: SetAside[] = [];
  const shelf = { put: async (entries: readonly SetAside[]) => void aside.push(...entries) };
  const { clock, logger } = deps;
  const reading = readHistory({ reader: "send-notices", open: openNotices, of: () => deps, shelf, clock, logger });
  return {
    ...{ deps, sent, aside },
    /** Family `n` withdraws, and its file is erased. */
    withdrawAndErase: async (n: number) => {
      const [line, application, recognition] = await Promise.all([
        found(deps.lists.line(listId, n)),
        found(deps.applications.find(`${receiptOf(n)}-1`)),
        found(deps.recognitions.find(receiptOf(n))),
      ]);
      await deps.store.commit({ save: [{ ...line, status: "struck" }], remove: [application, recognition], emit: [] });
    },
    /** Writes something else into the stored application of family `n`, past everybody who would notice. */
    rewrite: (n: number, from: string, to: string) =>
      office.db.write(() =>
        office.db.sqlite
          .prepare("UPDATE items SET body = replace(body, ?, ?) WHERE pk LIKE ? AND sk = 'case'")
          .run(from, to, `%application#${receiptOf(n)}-1`),
      ),
    /** One call of the function, which has so many milliseconds. */
    call: async (ms: number) => {
      msLeft = ms;
      lookedAt = 0;
      const again = await reading.told([entry], () => msLeft);
      return { again, onTheWay, lookedAt };
    },
  };
};
