import type { ComponentChildren } from "preact";

type ReceiptProps = {
  readonly title: string;
  /** What the number is, e.g. 申请编号. */
  readonly label: string;
  readonly number: string;
  readonly children?: ComponentChildren;
};

/** The proof that something was done, with its number in large type; give it to `Page` as `heading`. */
export const Receipt = ({ title, label, number, children }: ReceiptProps) => (
  <div class="receipt">
    <h1>{title}</h1>
    <p class="receipt-label">{label}</p>
    <p class="receipt-number">{number}</p>
    {children}
  </div>
);

type PanelProps = { readonly title: string; readonly children: ComponentChildren };

/** A quiet box for something beside the main text: what happens next, whom to ask. */
export const Panel = ({ title, children }: PanelProps) => (
  <section class="panel">
    <h2>{title}</h2>
    {children}
  </section>
);
