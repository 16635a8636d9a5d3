/** A number with its name and, where it helps, what it counts and as of when, and where to read what was counted. */
export type KeyFigure = {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly href?: string;
};

/** The few numbers a page turns on. */
export const KeyFigures = ({ figures }: { readonly figures: readonly KeyFigure[] }) => (
  <dl class="key-figures">
    {figures.map((figure) => (
      <div key={figure.label}>
        <dt>{figure.label}</dt>
        <dd>{figure.href === undefined ? figure.value : <a href={figure.href}>{figure.value}</a>}</dd>
        {figure.note && <dd class="key-figure-note">{figure.note}</dd>}
      </div>
    ))}
  </dl>
);
