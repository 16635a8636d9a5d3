/** Header, footer, bars and the frame of a page. */
export const layoutCss = `
.skip-link { position: absolute; left: 1rem; top: -4rem; z-index: 2; padding: .6rem 1rem; background: var(--paper); color: var(--primary); }
.skip-link:focus { top: .5rem; }
.site-header { background: var(--header); color: #fff; border-bottom: 3px solid var(--gold); }
.site-header-inner, .site-footer-inner, .acting-bar-inner, .development-bar-inner, .frame { width: 100%; max-width: 68rem; margin: 0 auto; padding: 0 1rem; }
.site-header-inner { display: flex; align-items: center; justify-content: space-between; gap: var(--gap); min-height: 3.75rem; }
.site-header a { color: #fff; text-decoration: none; display: inline-flex; align-items: center; min-height: 2.75rem; }
.site-header a:hover { text-decoration: underline; }
.site-header a:focus-visible { outline-color: #ffd34d; }
.wordmark { flex-wrap: wrap; column-gap: .4em; line-height: 1.3; font-size: 1.1875rem; letter-spacing: .02em; }
.wordmark-name { font-weight: 650; }
.wordmark-dot { color: var(--gold); }
.wordmark-tail { opacity: .92; }
.site-header nav { flex: none; }
.language-switch { padding: 0 .75rem; margin-right: -.75rem; font-size: 1rem; white-space: nowrap; }
.frame { flex: 1; padding-top: 1.25rem; padding-bottom: 3.5rem; }
.frame-reading main { max-width: 42rem; }
.back-link { display: inline-flex; align-items: center; min-height: 2.75rem; margin-bottom: .5rem; color: var(--ink); }
.back-link::before { content: ""; width: .5em; height: .5em; margin: 0 .45em 0 .15em; border: solid currentColor; border-width: 0 0 2px 2px; transform: rotate(45deg); }
.caption { margin: 0 0 .15em; color: var(--ink-soft); }
.acting-bar { background: var(--primary-pale); border-bottom: 1px solid var(--line); }
.acting-bar-inner, .development-bar-inner { display: flex; align-items: center; justify-content: space-between; column-gap: var(--gap); font-size: 1rem; }
.acting-bar p, .development-bar p { margin: 0; padding: .4rem 0; line-height: 1.4; }
.acting-bar form { flex: none; }
.development-bar-inner { flex-wrap: wrap; }
.development-bar { background: #2b2b33; color: #fff; }
.development-bar ul { display: flex; flex-wrap: wrap; column-gap: 1.25rem; margin: 0; padding: 0; list-style: none; }
.development-bar a { color: #fff; display: inline-flex; align-items: center; min-height: 2.75rem; }
.development-bar a:focus-visible { outline-color: #ffd34d; }
.link-button { min-height: 2.75rem; padding: 0; border: 0; background: none; color: var(--primary); font: inherit; text-decoration: underline; text-underline-offset: .25em; cursor: pointer; }
.site-footer { background: var(--ground); border-top: 1px solid var(--line); font-size: 1rem; color: var(--ink-soft); }
.site-footer-inner { padding-top: 1.5rem; padding-bottom: 2rem; }
.site-footer p { margin: 0; }
.site-footer ul { display: flex; flex-wrap: wrap; column-gap: 1.75rem; margin: .25rem 0; padding: 0; list-style: none; }
.site-footer a { color: var(--ink); display: inline-flex; align-items: center; min-height: 2.75rem; }
.site-footer-phone a { font-weight: 650; font-size: 1.125rem; margin-left: .35em; }
@media (max-width: 29.99em) {
  .wordmark:lang(en) .wordmark-dot, .wordmark:lang(en) .wordmark-tail { display: none; }
}
@media (min-width: 48em) {
  h1 { font-size: 2.125rem; }
  h2 { font-size: 1.5rem; }
  .site-header-inner, .site-footer-inner, .acting-bar-inner, .development-bar-inner, .frame { padding-left: 2rem; padding-right: 2rem; }
  .frame { padding-top: 2rem; padding-bottom: 5rem; }
  .wordmark { font-size: 1.3125rem; }
}
`;
