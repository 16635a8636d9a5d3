/** Colours, type and the plain elements. */
export const baseCss = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ground: #f3f6f4; --ink: #1b2421; --ink-soft: #4b5853;
  --line: #d3dbd7; --line-strong: #66756f;
  --primary: #0e5a47; --primary-deep: #0a4436; --primary-pale: #e5f0eb; --on-primary: #fff;
  --header: #0b4637; --gold: #c6a35c;
  --blue: #1d4f91; --blue-pale: #e9f0f9;
  --amber: #824700; --amber-pale: #fdf3e0;
  --red: #ab2318; --red-pale: #fcecea;
  --focus: #1d4ed8;
  --gap: 1rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #121816; --ground: #1b2320; --ink: #e9eeeb; --ink-soft: #b3c0ba;
    --line: #34413c; --line-strong: #8b9b94;
    --primary: #7fcbb2; --primary-deep: #a6dfcc; --primary-pale: #17362d; --on-primary: #08251d;
    --header: #0a3429; --gold: #a98a4c;
    --blue: #9cc3f5; --blue-pale: #172a42;
    --amber: #f0c078; --amber-pale: #36280f;
    --red: #ffaaa0; --red-pale: #421a16;
    --focus: #ffd34d;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; min-height: 100vh; display: flex; flex-direction: column;
  background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.7 "PingFang SC", "Hiragino Sans GB", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", system-ui, sans-serif;
  font-variant-numeric: tabular-nums;
  line-break: strict; overflow-wrap: break-word; text-autospace: normal; text-spacing-trim: trim-start;
}
html[lang="en"] body { font-family: system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans CJK SC", sans-serif; line-height: 1.6; }
h1, h2, h3 { margin: 2em 0 .6em; line-height: 1.35; font-weight: 650; text-wrap: balance; }
h1 { margin-top: 0; font-size: 1.75rem; }
h2 { font-size: 1.3125rem; }
h3 { font-size: 1.125rem; }
p, ul, ol, dl { margin: 0 0 1em; }
p, li { max-width: 40em; }
ul, ol { padding-left: 1.4em; }
a { color: var(--primary); text-decoration-thickness: 1px; text-underline-offset: .25em; }
a:hover { color: var(--primary-deep); text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
.visually-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.number { font-variant-numeric: tabular-nums; }
.print-only { display: none; }
@media (prefers-reduced-motion: no-preference) {
  a, .button, .input { transition: background-color .12s, border-color .12s, color .12s; }
}
`;
