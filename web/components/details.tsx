import type { ComponentChildren } from "preact";

type DetailsProps = {
  readonly summary: string;
  readonly state?: "open" | "closed";
  readonly children: ComponentChildren;
};

/** Something most people need not read, behind a line that tells what it is. */
export const Details = ({ summary, state = "closed", children }: DetailsProps) => (
  <details class="details" open={state === "open"}>
    <summary>{summary}</summary>
    <div>{children}</div>
  </details>
);
