import { usePage, useTexts } from "./page-context.ts";

/** The foot of every page: whom to call, what costs nothing, and the pages every office owes. */
export const Footer = () => {
  const { county, actor } = usePage();
  const { layout } = useTexts();
  return (
    <footer class="site-footer">
      <div class="site-footer-inner">
        <p class="site-footer-phone">
          {layout.policyPhone} <a href={`tel:${county.phone}`}>{county.phone}</a>
        </p>
        <nav aria-label={layout.footerNavigation}>
          <ul>
            <li>
              <a href="/policies">{layout.policies}</a>
            </li>
            <li>
              <a href="/accessibility">{layout.accessibility}</a>
            </li>
            <li>
              <a href="/privacy">{layout.privacy}</a>
            </li>
            <li>{actor ? <a href="/sessions">{layout.sessions}</a> : <a href="/sign-in">{layout.signIn}</a>}</li>
          </ul>
        </nav>
        <p class="site-footer-note">{layout.supervisionNote}</p>
      </div>
    </footer>
  );
};
