import { planTownship } from "../../../local/demo/plan.ts";
import { demoStart, type LocalSystem } from "../../../local/local-system.ts";
import { boardPhoto } from "../../../local/play/board-photo.ts";
import { apply, type Family } from "../../../local/play/families.ts";
import { expectOk } from "../../../local/play/visitor.ts";
import { countedCounty } from "./counted-county.ts";
import type { Tally, Work } from "./counts.ts";
import { assumed } from "./price-list.ts";

const township = "石桥镇";
const all = "/my-applications/documents";

type Upload = { readonly action: string; readonly fields: { readonly [name: string]: string } };

/** A family asks for one paper, sends its photograph and looks whether it was taken. */
const sendPaper = async (system: LocalSystem, { visitor }: Family, shade: number): Promise<void> => {
  const asked = expectOk(await visitor.post(all, { document: "hardshipProof" }), "ask-for-document");
  const page = `${all}/${String(asked["fileId"])}`;
  const { action, fields } = expectOk(await visitor.get(page), "show-document")["upload"] as Upload;
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append("file", new Blob([boardPhoto(shade)]), "paper.png");
  await fetch(new URL(action, system.url), { method: "POST", body: form, redirect: "manual" });
  await system.settled();
  const { file } = expectOk(await visitor.get(`${page}?sent=yes`), "show-document") as { file: { status: string } };
  if (file.status !== "accepted") throw new Error(`the paper is ${file.status}`);
};

/** A family whose hardship no department's list proves applies and sends so many papers. */
const countFamily = async (papers: number): Promise<Work> => {
  const unproved = [...planTownship(township)].find(({ form }) => form.need.categories.includes("OTHER_HARDSHIP"));
  if (unproved === undefined) throw new Error("nobody has an unproved hardship");
  const { work } = await countedCounty({
    clock: demoStart,
    townships: [township],
    play: async (system) => {
      const family = await apply(system.url, unproved.form);
      await system.settled();
      for (let sent = 0; sent < papers; sent += 1) await sendPaper(system, family, sent);
    },
  });
  return work;
};

const less = (more: Tally, fewer: Tally): Tally =>
  Object.fromEntries(Object.entries(more).map(([name, count]) => [name, count - (fewer[name] ?? 0)]));

/** What one work took more than another. */
const without = (more: Work, fewer: Work): Work => ({
  transitions: less(more.transitions, fewer.transitions),
  starts: less(more.starts, fewer.starts),
  answers: more.answers - fewer.answers,
  longestHistory: less(more.longestHistory, fewer.longestHistory),
  cases: {
    write: more.cases.write - fewer.cases.write,
    read: more.cases.read - fewer.cases.read,
    calls: more.cases.calls - fewer.cases.calls,
  },
  storedBytes: {
    table: more.storedBytes.table - fewer.storedBytes.table,
    indexes: more.storedBytes.indexes - fewer.storedBytes.indexes,
    history: more.storedBytes.history - fewer.storedBytes.history,
  },
  entries: more.entries - fewer.entries,
  requests: less(more.requests, fewer.requests),
  taskCalls: more.taskCalls - fewer.taskCalls,
  mails: less(more.mails, fewer.mails),
  logBytes: more.logBytes - fewer.logBytes,
  files: more.files - fewer.files,
});

/** What the papers of one application add to it (domain §10.5: three): asked for, sent, checked, and told to whoever reviews. */
export const countPapers = async (): Promise<Work> =>
  without(await countFamily(assumed("papers")), await countFamily(0));
