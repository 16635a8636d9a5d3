import { usePage, useTexts } from "./page-context.ts";

/** The clock, the inbox and other ways about a demonstration machine. */
export const DevelopmentBar = () => {
  const { developmentBar } = usePage();
  const { layout } = useTexts();
  if (!developmentBar) return null;
  return (
    <aside class="development-bar" aria-label={layout.developmentBar}>
      <div class="development-bar-inner">
        <p>
          <strong>{layout.developmentBar}</strong> {developmentBar.note}
        </p>
        <ul>
          {developmentBar.links.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.text}</a>
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
};
