/** Paper: lists for the notice board, receipts, letters. */
export const printCss = `
@page { size: A4; margin: 18mm 16mm; }
@page board { size: A3; margin: 16mm 18mm; }
@page wall { size: A4 landscape; margin: 10mm; }
@page wall-a3 { size: A3 landscape; margin: 12mm; }
@media print {
  :root { --paper: #fff; --ground: #fff; --ink: #000; --ink-soft: #222; --line: #999; --line-strong: #555; --primary: #000; --primary-pale: #fff; --blue: #000; --blue-pale: #fff; --amber: #000; --amber-pale: #fff; --red: #000; --red-pale: #fff; }
  html { font-size: 10pt; }
  body { font-size: 1rem; }
  .site-header { background: none; color: #000; border-bottom: 1.5pt solid #000; }
  .site-header a { color: #000; }
  .site-header nav, .site-footer nav, .skip-link, .acting-bar, .development-bar, .back-link, .tabs, .pagination, .button-row, .table-select, .screen-only, .summary-change, body:has(.poster) .site-footer { display: none !important; }
  .print-only { display: block; }
  .frame, .frame-reading main { max-width: none; padding: 8mm 0; }
  .site-footer { border-top: .5pt solid #999; }
  .table { display: table; }
  .table thead { display: table-header-group; }
  .table tr, .lines tr, .poster-foot { break-inside: avoid; }
  .notice, .receipt, .panel, .key-figures > div { border: .5pt solid #000; }
  .tag { padding: 0; }
  body:has(.wall-a4) { page: wall; }
  body:has(.wall-a3) { page: wall-a3; }
  .standing { break-inside: avoid; }
  .standing details { display: none; }
  body:has(.poster-a3) { page: board; }
  html:has(.poster-a3) { font-size: 13pt; }
  .flow svg { max-width: 100%; height: auto; }
  .poster-head .qr-code { width: 34mm; height: 34mm; }
  .poster-head .summary > div { grid-template-columns: 28mm 1fr; padding: 1mm 0; }
  .poster-head dt { grid-column: auto; }
  .poster-lines th, .poster-lines td { padding: .2rem 0; }
  h1, h2, h3 { break-after: avoid; }
}
`;
