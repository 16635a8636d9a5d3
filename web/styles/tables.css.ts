/** Tables, which become cards on a phone, and lists of facts. */
export const tablesCss = `
.table { width: 100%; margin: 0 0 2rem; border-collapse: collapse; line-height: 1.55; }
.table caption { margin-bottom: .5rem; text-align: left; font-weight: 600; }
.table th, .table td { padding: .7rem .75rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
.table thead th { border-bottom: 2px solid var(--line-strong); font-size: 1rem; color: var(--ink-soft); white-space: nowrap; }
.table tbody th { font-weight: 600; }
.table .number { text-align: right; white-space: nowrap; }
.table tbody tr:hover { background: var(--ground); }
.table tbody tr:has(input:checked) { background: var(--primary-pale); }
.table td.table-select { width: 4.25rem; padding: 0 .75rem; }
.table-select label { display: flex; align-items: center; justify-content: center; width: 2.75rem; height: 2.75rem; cursor: pointer; }
.table-select input { width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--primary); }
.table-note { margin: .2rem 0 0; color: var(--ink-soft); font-size: 1rem; font-weight: 400; }
.diff del { color: var(--red); }
.diff ins { color: var(--primary); font-weight: 600; text-decoration: none; }
.summary { margin: 0 0 2rem; border-top: 1px solid var(--line); }
.summary > div { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: .7rem 0; border-bottom: 1px solid var(--line); }
.summary dt { grid-column: 1 / -1; color: var(--ink-soft); font-size: 1rem; }
.summary dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.summary-change a { display: inline-block; padding: .5rem 0 .5rem .75rem; margin: -.5rem 0; }
@media (min-width: 48em) {
  .summary > div { grid-template-columns: minmax(9rem, 1fr) 2fr auto; }
  .summary dt { grid-column: auto; font-size: inherit; }
}
@media screen and (max-width: 47.99em) {
  .table thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .table, .table tbody, .table caption { display: block; }
  .table tbody tr { display: block; position: relative; margin-bottom: .75rem; padding: .6rem 1rem; border: 1px solid var(--line); border-radius: 4px; }
  .table tbody th, .table tbody td { display: block; padding: .15rem 0; border: 0; }
  .table tbody th { font-size: 1.125rem; }
  .table tbody td[data-label] { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 0 1rem; text-align: right; white-space: normal; overflow-wrap: anywhere; }
  .table td[data-label]::before { content: attr(data-label); flex: none; margin-right: auto; color: var(--ink-soft); text-align: left; }
  .table tbody th.number { text-align: left; }
  .table tbody .table-select { position: absolute; top: .15rem; right: .25rem; width: auto; padding: 0; }
  .table tr:has(.table-select) th { padding-right: 2.75rem; }
}
`;
