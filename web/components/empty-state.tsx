import type { ComponentChildren } from "preact";

type EmptyStateProps = {
  readonly title: string;
  /** Why there is nothing, and what to do next. */
  readonly children?: ComponentChildren;
};

/** What a list shows when nothing is in it. */
export const EmptyState = ({ title, children }: EmptyStateProps) => (
  <div class="empty-state">
    <p class="empty-state-title">{title}</p>
    {children}
  </div>
);
