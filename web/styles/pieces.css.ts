/** Notices, receipts, tags, steps, history and the other small pieces. */
export const piecesCss = `
.notice { margin: 0 0 1.75rem; padding: 1rem 1.25rem; border-left: 4px solid; border-radius: 2px; }
.notice > div { color: var(--ink); }
.notice p:last-child { margin-bottom: 0; }
.notice .notice-title { display: flex; align-items: center; gap: .5em; margin: 0 0 .3rem; font-weight: 650; }
.notice-info { border-color: var(--blue); background: var(--blue-pale); color: var(--blue); }
.notice-success { border-color: var(--primary); background: var(--primary-pale); color: var(--primary); }
.notice-warning { border-color: var(--amber); background: var(--amber-pale); color: var(--amber); }
.notice-error { border-color: var(--red); background: var(--red-pale); color: var(--red); }
.sign { flex: none; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.receipt { margin: 0 0 2rem; padding: 2rem 1.25rem; border-radius: 4px; background: var(--primary-pale); border-top: 4px solid var(--primary); text-align: center; }
.receipt h1 { margin: 0 0 1rem; }
.receipt p { max-width: none; margin: 0; }
.receipt-label { color: var(--ink-soft); }
.receipt .receipt-number { font-size: clamp(1.5rem, 6.5vw, 2.25rem); font-weight: 650; letter-spacing: .04em; line-height: 1.4; margin-bottom: .6rem; }
.panel { margin: 2rem 0; padding: 1.25rem; background: var(--ground); border-radius: 4px; }
.panel h2 { margin: 0 0 .5rem; font-size: 1.1875rem; }
.panel > :last-child { margin-bottom: 0; }
.filters { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .75rem 1rem; align-items: end; margin: 0 0 1.5rem; }
.filters label { display: block; font-weight: 600; }
.filters select { width: 100%; }
.tag { display: inline-flex; align-items: baseline; gap: .4em; padding: .1em .6em; border-radius: 3px; font-size: .9375rem; line-height: 1.6; font-weight: 600; text-align: left; }
.tag-sign { font-size: .9em; }
.tag-waiting { background: var(--ground); color: var(--ink-soft); box-shadow: inset 0 0 0 1px var(--line); }
.tag-moving { background: var(--blue-pale); color: var(--blue); }
.tag-attention { background: var(--amber-pale); color: var(--amber); }
.tag-good { background: var(--primary-pale); color: var(--primary); }
.tag-bad { background: var(--red-pale); color: var(--red); }
.tag-over { background: var(--ground); color: var(--ink-soft); }
.steps { margin: 0 0 1.75rem; }
.steps p { margin: 0 0 .5rem; color: var(--ink-soft); }
.steps ol { display: flex; gap: 4px; margin: 0; padding: 0; list-style: none; }
.steps li { flex: 1; padding-top: .35rem; border-top: 4px solid var(--line); font-size: .9375rem; line-height: 1.5; color: var(--ink-soft); }
.steps li > a, .steps li > span:first-child { display: none; }
.steps li[aria-current] { flex: 3; }
.steps li[aria-current] > span:first-child { display: inline; }
.steps .step-done { border-color: var(--primary); }
.steps li[aria-current] { border-color: var(--gold); color: var(--ink); font-weight: 650; }
.timeline { margin: 0 0 2rem; padding: 0; list-style: none; }
.timeline li { position: relative; padding: 0 0 1.4rem 1.75rem; border-left: 2px solid var(--line); margin-left: .5rem; }
.timeline li:last-child { border-color: transparent; padding-bottom: 0; }
.timeline li::before { content: ""; position: absolute; left: -.5rem; top: .45em; width: .875rem; height: .875rem; border: 3px solid var(--primary); border-radius: 50%; background: var(--paper); }
.timeline p { margin: 0; }
.timeline-what { font-weight: 600; }
.timeline-when { display: flex; flex-wrap: wrap; column-gap: 1rem; color: var(--ink-soft); font-size: 1rem; }
.empty-state { margin: 0 0 2rem; padding: 2rem 1.25rem; border: 1px dashed var(--line-strong); border-radius: 4px; color: var(--ink-soft); text-align: center; }
.empty-state p { margin: 0 auto; }
.empty-state .empty-state-title { font-weight: 600; color: var(--ink); }
.pagination { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .25rem 1rem; margin: 0 0 2rem; padding-top: .5rem; border-top: 1px solid var(--line); }
.pagination a { display: inline-flex; align-items: center; min-height: 2.75rem; font-weight: 600; }
.pagination p { margin: 0; flex: 1 1 12rem; color: var(--ink-soft); text-align: center; }
.pagination p span { margin-left: 1em; white-space: nowrap; }
.tabs { margin: 0 0 1.5rem; border-bottom: 1px solid var(--line); }
.tabs ul { display: flex; flex-wrap: wrap; column-gap: 1.75rem; margin: 0; padding: 0; list-style: none; }
.tabs a { display: inline-flex; align-items: center; gap: .5em; min-height: 2.75rem; border-bottom: 4px solid transparent; color: var(--ink); text-decoration: none; }
.tabs a:hover { border-color: var(--line-strong); color: var(--primary); }
.tabs a[aria-current] { border-color: var(--primary); color: var(--primary); font-weight: 650; }
.tab-count { padding: 0 .5em; border-radius: 1em; background: var(--ground); color: var(--ink-soft); font-size: .9375rem; }
.details { margin: 0 0 1.5rem; }
.details summary { display: list-item; padding: .55rem 0; color: var(--primary); cursor: pointer; }
.details > div { padding: .25rem 0 .25rem 1.1rem; border-left: 4px solid var(--line); }
.details > div > :last-child { margin-bottom: 0; }
.key-figures { display: flex; flex-wrap: wrap; gap: 1rem; margin: 0 0 2rem; }
.key-figures > div { flex: 1 1 9.5rem; padding: .9rem 1rem; background: var(--ground); border-top: 3px solid var(--primary); }
.key-figures dt { color: var(--ink-soft); font-size: 1rem; }
.key-figures dd { margin: 0; font-size: 1.5rem; font-weight: 650; line-height: 1.45; white-space: nowrap; }
.key-figures .key-figure-note { font-size: .9375rem; font-weight: 400; color: var(--ink-soft); white-space: normal; }
.progress { margin: 0 0 1.25rem; }
.progress p { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 1rem; max-width: none; margin: 0 0 .2rem; }
progress { display: block; width: 100%; height: .75rem; border: 0; border-radius: 3px; background: var(--line); color: var(--primary); appearance: none; overflow: hidden; }
progress::-webkit-progress-bar { background: var(--line); }
progress::-webkit-progress-value { background: var(--primary); }
progress::-moz-progress-bar { background: var(--primary); }
.standing { margin: 0 0 2rem; }
.standing figcaption { margin-bottom: .4rem; font-weight: 600; }
.standing svg { display: block; flex: none; }
.standing rect { stroke: var(--paper); stroke-width: 1; }
.standing .tile { fill: var(--ground); stroke: var(--line); }
.standing ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 0 1.5rem; margin: .5rem 0 0; padding: 0; list-style: none; }
.standing li { display: flex; align-items: center; gap: .6em; min-height: 2.75rem; border-bottom: 1px solid var(--line); }
.standing li .number { margin-left: auto; font-weight: 600; }
.standing li a { display: inline-flex; align-items: center; min-height: 2.75rem; }
.fill-waiting { fill: var(--line-strong); } .fill-moving { fill: var(--blue); } .fill-attention { fill: var(--gold); }
.fill-good { fill: var(--primary); } .fill-bad { fill: var(--red); } .fill-over { fill: var(--line); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 0 3rem; }
.flow { margin: 0 0 1rem; overflow-x: auto; }
.flow svg { display: block; }
pre { margin: 0; font-size: .9375rem; text-align: left; white-space: pre-wrap; overflow-wrap: anywhere; }
td .details, dd .details { margin: 0; }
.preview { display: block; max-width: 100%; max-height: 24rem; margin-bottom: 0.5rem; }
.qr-code { display: block; width: 11rem; height: 11rem; }
@media (min-width: 48em) {
  .receipt { padding: 2.5rem 2rem; }
  .steps li, .steps li[aria-current] { flex: 1; }
  .steps li > a, .steps li > span:first-child, .steps li[aria-current] > span:first-child { display: inline-flex; align-items: center; min-height: 2.75rem; }
  .steps-position { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
}
`;
