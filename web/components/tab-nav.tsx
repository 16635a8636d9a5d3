import { useFormats } from "../layout/page-context.ts";

type TabNavProps = {
  /** What is being chosen from, e.g. 待办. */
  readonly label: string;
  readonly tabs: readonly { readonly label: string; readonly href: string; readonly count?: number }[];
  /** The address of the tab that is open. */
  readonly current: string;
};

/** Neighbouring views of one thing, or the queues of a desk, each with what waits in it. */
export const TabNav = ({ label, tabs, current }: TabNavProps) => {
  const format = useFormats();
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.href === current ? "page" : undefined}>
              {tab.label}
              {tab.count !== undefined && <span class="tab-count">{format.count(tab.count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
