/** The checklist of a visit, read in a school yard: dense lines, large targets, a bar that stays in sight; only its page asks for it. */
export const visitCss = `
.check { margin: 0 0 1.25rem; padding: .9rem 1rem .4rem; border: 1px solid var(--line); border-left: 4px solid var(--line-strong); border-radius: 4px; scroll-margin-top: 6rem; }
.check:has(.check-scores) { border-left-color: var(--primary); }
.check:has(.device-refused) { border-left-color: var(--red); }
.check h3 { margin: 0 0 .5rem; }
.check-number { color: var(--ink-soft); font-weight: 400; }
.check-facts { display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; margin: 0 0 .5rem; font-size: 1rem; }
.check-facts dt, .check-facts dd { display: inline; margin: 0; }
.check-facts dt { margin-right: .4em; color: var(--ink-soft); }
.check-by { color: var(--ink-soft); font-size: .9375rem; }
.check-scores, .device-items { margin: 0 0 .5rem; padding: 0; list-style: none; }
.check-scores li, .device-item { padding: .4rem 0; border-top: 1px solid var(--line); }
.check-scores p, .device-item p { margin: .15rem 0 0; }
.check-photo { display: inline-flex; align-items: center; min-height: 2.75rem; margin-right: 1rem; }
.check .details, .check .details summary { margin-bottom: 0; }
.check summary { min-height: 2.75rem; font-weight: 600; }
.check .field { margin-bottom: 1.1rem; }
.check .details .button { margin-bottom: .75rem; }
.check-list { margin: 0 0 1rem; padding: 0; list-style: none; }
.check-list li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1rem; min-height: 2.75rem; border-bottom: 1px solid var(--line); }
.check-list a { display: inline-flex; align-items: center; min-height: 2.75rem; }
.device-bar { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .4rem 1rem; min-height: 2.75rem; margin: 0 0 1.25rem; padding: .5rem .9rem; border: 1px solid var(--primary); border-left-width: 4px; border-radius: 4px; background: var(--primary-pale); }
.device-bar.device-waiting { border-color: var(--amber); background: var(--amber-pale); }
.device-bar p { margin: 0; }
.device-bar [hidden] { display: none; }
.device-count { font-weight: 650; }
.device-note { font-size: 1rem; }
.device-words { flex: 1 1 12rem; }
.device-send { flex: none; min-height: 2.75rem; padding: .3rem 1rem; }
.device-said { overflow-wrap: anywhere; }
.device-item .device-why { color: var(--red); font-weight: 600; }
.device-item .device-buttons { display: flex; gap: .75rem; }
.device-button { min-width: 4.5rem; min-height: 2.75rem; padding: .3rem .9rem; border: 1px solid var(--line-strong); border-radius: 4px; background: var(--paper); color: var(--primary); font: inherit; cursor: pointer; }
@media print { .device-bar, .device-items { display: none; } }
`;
