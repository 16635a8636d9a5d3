/** Cards, amounts, numbered steps and lists of links on the pages of families and the public. */
export const publicCss = `
.lead { font-size: 1.1875rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: 1rem; margin: 0 0 1.5rem; padding: 0; list-style: none; }
.cards > li { max-width: none; padding: 1.1rem 1.25rem; border: 1px solid var(--line); border-top: 3px solid var(--primary); border-radius: 4px; }
.cards h3 { margin: 0 0 .35rem; }
.cards p { margin: 0 0 .6rem; }
.cards > li > :last-child { margin-bottom: 0; }
.card-note { color: var(--ink-soft); }
.amounts { margin: 0; }
.amounts > div { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 1rem; padding: .3rem 0; border-top: 1px solid var(--line); }
.amounts dt { color: var(--ink-soft); }
.amounts dd { margin: 0; }
.numbered { counter-reset: step; margin: 0 0 1.5rem; padding: 0; list-style: none; }
.numbered > li { position: relative; padding: 0 0 1rem 2.75rem; counter-increment: step; }
.numbered > li::before { content: counter(step); position: absolute; left: 0; top: .1em; width: 1.9rem; height: 1.9rem; border-radius: 50%; background: var(--primary); color: var(--on-primary); font-weight: 650; line-height: 1.9rem; text-align: center; }
.numbered p { margin: 0; color: var(--ink-soft); }
.link-list { margin: 0 0 2rem; padding: 0; list-style: none; }
.link-list > li { max-width: none; padding: .5rem 0; border-bottom: 1px solid var(--line); }
.link-list a { display: inline-flex; align-items: center; min-height: 2.75rem; font-weight: 600; }
.link-list p { margin: 0; color: var(--ink-soft); }
.card { margin: 0 0 2rem; padding: 1.25rem; border: 1px solid var(--line); border-top: 4px solid var(--primary); border-radius: 4px; }
.card > h2 { margin-top: 0; }
.card > :last-child { margin-bottom: 0; }
.lines { width: 100%; margin: 0 0 1.5rem; border-collapse: collapse; }
.lines caption { padding-bottom: .4rem; font-weight: 600; text-align: left; }
.lines th, .lines td { padding: .45rem .6rem .45rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
.lines thead th { color: var(--ink-soft); font-weight: 600; }
.lines td:nth-child(2) { white-space: nowrap; }
.lines .number { padding-right: 0; text-align: right; }
.poster-head { display: flex; flex-wrap: wrap; gap: 0 2rem; text-align: center; }
.poster-head .summary { flex: 1 20rem; text-align: left; }
.poster-head .qr-code { margin: 0 auto; }
.poster-lines { overflow-wrap: anywhere; }
@media print { .card, .cards > li { break-inside: avoid; } }
`;
