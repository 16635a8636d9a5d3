import type { ComponentChildren } from "preact";
import { useTexts } from "../layout/page-context.ts";
import { AsWritten } from "./chinese.tsx";

/** One fact of a summary, with the way to change it. */
export type SummaryRow = {
  readonly label: string;
  readonly value: ComponentChildren;
  readonly changeHref?: string;
};

/** Facts with their labels: the answers before submitting, a pupil's file. */
export const SummaryList = ({ rows }: { readonly rows: readonly SummaryRow[] }) => {
  const { summary } = useTexts();
  return (
    <dl class="summary">
      {rows.map((row) => (
        <div key={row.label}>
          <dt>{row.label}</dt>
          <dd>{typeof row.value === "string" ? <AsWritten>{row.value}</AsWritten> : row.value}</dd>
          {row.changeHref && (
            <dd class="summary-change">
              <a href={row.changeHref}>
                {summary.change}
                <span class="visually-hidden"> {row.label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
};
