import { Tag } from "../../components/status-tag.tsx";
import { usePage } from "../../layout/page-context.ts";
import { ledgerTexts } from "../../texts/ledger.ts";
import type { FindingRow } from "../../views/finding.ts";

const tones = { noted: "waiting", open: "attention", proved: "waiting", closed: "good", withdrawn: "waiting" } as const;

/** Where a finding stands; one whose time is over says so. */
export const FindingTag = ({ status, overdue }: Pick<FindingRow, "status" | "overdue">) => {
  const texts = ledgerTexts(usePage().language);
  return overdue === "yes" ? (
    <Tag tone="bad">{texts.overdue}</Tag>
  ) : (
    <Tag tone={tones[status]}>{texts.status[status]}</Tag>
  );
};

/** How grave a finding is. */
export const SeverityTag = ({ severity }: Pick<FindingRow, "severity">) => (
  <Tag tone={severity === "S3" || severity === "S0" ? "bad" : "waiting"}>
    {ledgerTexts(usePage().language).severity[severity]}
  </Tag>
);
