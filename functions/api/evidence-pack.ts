import type { Application } from "../../domain/application/application.ts";
import { canonicalJson } from "../../domain/history/canonical.ts";
import type { DomainEvent } from "../../domain/history/domain-event.ts";
import { manifestOf, type PackHistory } from "../../domain/history/pack.ts";
import { decisionOf } from "../../domain/history/pack-decisions.ts";
import { shownFields } from "../../domain/history/redaction.ts";
import { packReadme } from "../../web/texts/pack-readme.ts";
import type { Dependencies } from "../dependencies.ts";
import { historyEntry, saltsOf } from "../repositories/record-store.ts";
import { sideBySide } from "../side-by-side.ts";
import { anchorProofs } from "./anchor-proofs.ts";
import { archiveOf } from "./archive.ts";

const atOnce = 8;

/** What of a form tells of nobody and may be read by whoever gets the pack; everything else is blackened. */
const inTheOpen =
  /^(programmes\.|pupil\.(schoolCode|stage|grade|classNo|boarding)$|guardian\.noticeChannel$|family\.size$)/;

/**
 * Everything that proves how an application was decided, as one archive (features C12): decisions with the version each was
 * made on, forms with what is private blackened, mails, publicity, histories and the anchors that vouch for them.
 */
export const evidencePack = async (deps: Dependencies, application: Application): Promise<Uint8Array> => {
  const { hash } = deps.keys;
  const own = await historyFor(deps, { kind: "application", id: application.id });
  const listIds = [...new Set(entriesOf(own).flatMap(({ event: { words } }) => String(words["listId"] ?? "") || []))];
  const lists = await sideBySide(listIds, atOnce, (id) => historyFor(deps, { kind: "list", id }));
  const histories = [own, ...lists];
  const anchors = await anchorProofs(
    deps,
    histories.map((history) => ({ of: history.subject, entries: entriesOf(history) })),
  );
  const plain: Record<string, string> = {
    "README.txt": packReadme,
    "anchors.json": canonicalJson(anchors),
    "decisions.json": canonicalJson(await decisionsIn(deps, own)),
    "history.json": canonicalJson(histories),
    "mails.json": canonicalJson(await mailsOf(deps, application)),
    "publicity.json": canonicalJson(await publicityOf(deps, listIds)),
    ...(await formsOf(deps, application)),
  };
  const files = Object.fromEntries(Object.entries(plain).map(([path, text]) => [path, hash(text)]));
  const county = deps.settings.countyCode;
  const madeAt = deps.clock.now();
  const manifest = manifestOf({ application: application.id, county, madeAt, files }, hash);
  return archiveOf({ ...plain, "manifest.json": manifest });
};

const historyFor = async ({ store }: Dependencies, subject: DomainEvent["subject"]): Promise<PackHistory> => {
  const [entries, stand] = await Promise.all([store.storedHistoryOf(subject), store.standOf(subject)]);
  const record = stand ?? { version: 0, head: "", state: "" };
  return { subject: `${subject.kind}#${subject.id}`, record, entries };
};

const entriesOf = ({ entries }: PackHistory) =>
  entries.map(({ body }) => historyEntry(body as Parameters<typeof historyEntry>[0]));

/** Who decided what, when, in which role and unit, and which version of the record they had read. */
const decisionsIn = async (deps: Dependencies, history: PackHistory) => {
  const entries = entriesOf(history);
  const staff = await deps.staff.findMany([...new Set(entries.map(({ event: { actor } }) => actor.id))]);
  const units = new Map(staff.map(({ id, unitName }) => [id, unitName]));
  return entries.map((entry) => {
    const { by, ...decision } = decisionOf(entry);
    return { ...decision, by: { ...by, unit: units.get(by.id) } };
  });
};

const formsOf = async (
  deps: Dependencies,
  { receiptNo, formVersion }: Application,
): Promise<{ readonly [path: string]: string }> => {
  const versions = Array.from({ length: formVersion }, (_, n) => n + 1);
  const forms = await sideBySide(versions, atOnce, (version) => deps.recognitions.form(receiptNo, version));
  return Object.fromEntries(
    forms.flatMap((form) => {
      if (form === undefined) return [];
      const salted = { mayShow: (path: string) => inTheOpen.test(path), saltOf: saltsOf(deps.keys, form) };
      const fields = shownFields(form.content, { ...salted, hash: deps.keys.hash });
      const { savedAt } = form;
      return [[`forms/${form.formVersion}.json`, canonicalJson({ formVersion: form.formVersion, savedAt, fields })]];
    }),
  );
};

/** Which notices went out by which way, and when; of their words the hash. */
const mailsOf = async (deps: Dependencies, { id }: Application) => {
  const notices = await deps.notices.ofSubject({ kind: "application", id });
  return notices
    .map(({ notice, channel, createdAt, sentAt, heldBack, reference, words }) => ({
      ...{ notice, channel, createdAt, sentAt, heldBack, reference },
      state: sentAt !== undefined ? "sent" : heldBack !== undefined ? "heldBack" : "waiting",
      words: deps.keys.hash(canonicalJson(words)),
    }))
    .sort((one, other) => (one.createdAt + one.reference < other.createdAt + other.reference ? -1 : 1));
};

/** When each list of the application hung, and the evidence of it: snapshots, photos of the board, proof that it is gone. */
const publicityOf = (deps: Dependencies, listIds: readonly string[]) =>
  sideBySide(listIds, atOnce, async (id) => {
    const [list, evidence] = await Promise.all([deps.lists.find(id), deps.evidence.of(id)]);
    return {
      list: id,
      ...(list && { level: list.level, status: list.status, window: list.window }),
      evidence: evidence.map(({ kind: _, record: __, ...piece }) => piece),
    };
  });
