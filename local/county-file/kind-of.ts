import type { ItemKey } from "../../functions/dependencies.ts";
import type { Kind } from "../../functions/repositories/place.ts";

/** Kinds told by the first part of the sort key. */
const bySortKey: { readonly [part: string]: Kind } = {
  access: "access",
  attempts: "attempts",
  claim: "claim",
  draft: "draft",
  evidence: "evidence",
  file: "file",
  form: "form",
  ledger: "findingLedger",
  line: "line",
  link: "link",
  mailbox: "mailbox",
  notice: "notice",
  page: "anchorPage",
  register: "pupil",
  school: "school",
  session: "session",
  staff: "staff",
  wait: "wait",
  walk: "routineWalk",
};

/** Kinds told by the partition, whose sort key is an id or a word of their own. */
const byPartition: { readonly [part: string]: Kind } = {
  anchors: "anchor",
  "anchor-notes": "anchorNote",
  help: "helpTally",
  quiet: "quiet",
  tally: "tally",
};

/** The records of which a county has one. */
const ofCounty: { readonly [sk: string]: Kind } = {
  campaign: "campaign",
  county: "county",
  "history-check": "historyCheck",
  sweep: "sweep",
  transfer: "transfer",
  uptime: "uptime",
};

/** Cases lie under their kind's own name. */
const cases: ReadonlySet<string> = new Set<Kind>([
  ...(["absence", "accessLog", "accessReview", "announcement", "application", "bulletin", "calendar"] as const),
  ...(["change", "cycle", "dataRequest", "erasure", "escalation", "finding", "grid", "guarantee", "incident"] as const),
  ...(["inspection", "list", "makeup", "objection", "recognition", "responsibilityLetter", "retentionHold"] as const),
  ...(["settlement", "taskItem"] as const),
]);

/** The kind of record that lies under a key; undefined where no record of ours lies. */
export const kindOf = ({ pk, sk }: ItemKey): Kind | undefined => {
  const [, partition = ""] = pk.split("#");
  const [part = ""] = sk.split("#");
  if (part === "case") return cases.has(partition) ? (partition as Kind) : undefined;
  return partition === "county" ? ofCounty[sk] : (byPartition[partition] ?? bySortKey[part]);
};
