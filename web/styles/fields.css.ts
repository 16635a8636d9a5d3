/** Fields, choices, buttons and errors. */
export const fieldsCss = `
.field { margin: 0 0 1.75rem; padding: 0; border: 0; min-width: 0; }
.field > label, .field > legend { display: block; padding: 0; margin-bottom: .3rem; font-weight: 600; }
.optional { margin-left: .6em; font-weight: 400; font-size: .9375rem; color: var(--ink-soft); }
.hint { margin: 0 0 .4rem; color: var(--ink-soft); font-size: 1rem; }
.field-wrong { padding-left: .9rem; border-left: 4px solid var(--red); }
.field-error { margin: 0 0 .4rem; color: var(--red); font-weight: 600; }
.input { width: 100%; min-height: 3rem; padding: .5rem .75rem; border: 1px solid var(--line-strong); border-radius: 4px; background: var(--paper); color: inherit; font: inherit; line-height: 1.5; }
.input:hover { border-color: var(--ink); }
.input:focus { outline: 3px solid var(--focus); outline-offset: 0; border-color: var(--focus); }
.input[aria-invalid] { border: 2px solid var(--red); }
textarea.input { display: block; resize: vertical; }
.input-short { max-width: 9rem; }
.input-medium { max-width: 16rem; }
.input-with-unit { display: flex; align-items: center; gap: .6rem; }
.choices { display: flex; flex-direction: column; }
.choices-row { flex-flow: row wrap; column-gap: 2rem; }
.choice { position: relative; min-height: 2.75rem; padding-left: 2.75rem; }
.choice input { position: absolute; left: 0; top: .25rem; width: 2.25rem; height: 2.25rem; margin: 0; accent-color: var(--primary); cursor: pointer; }
.choice label { display: block; padding: .5rem .75rem .5rem .25rem; line-height: 1.65; cursor: pointer; }
.choice .hint { padding-left: .25rem; margin-top: -.35rem; }
.choices-heading { margin: 1rem 0 .25rem; font-weight: 600; }
.asked .field { margin: 0 0 1rem 2.75rem; }
.asked:not(:has(.choice input:checked)) .field:not(.field-wrong) { display: none; }
.section { margin: 2.5rem 0 0; padding: 0; border: 0; min-width: 0; }
.section > legend { width: 100%; padding: 0; margin-bottom: 1.25rem; border-bottom: 1px solid var(--line); }
.section > legend h2 { margin: 0 0 .4rem; }
.human-fact { margin: 2rem 0 1.5rem; padding: 1.25rem 1.25rem .1rem; background: var(--ground); border-left: 4px solid var(--primary); }
.human-fact .field { margin-bottom: 1.1rem; }
.button { display: inline-flex; align-items: center; justify-content: center; min-height: 3rem; padding: .55rem 1.6rem; border: 1px solid transparent; border-radius: 4px; font: inherit; font-weight: 600; line-height: 1.4; text-align: center; text-decoration: none; cursor: pointer; }
.button-primary { background: var(--primary); color: var(--on-primary); }
.button-primary:hover { background: var(--primary-deep); color: var(--on-primary); }
.button-secondary { background: var(--paper); color: var(--primary); border-color: var(--primary); }
.button-secondary:hover { background: var(--primary-pale); color: var(--primary-deep); }
.button-warning { background: var(--paper); color: var(--red); border-color: var(--red); }
.button-warning:hover { background: var(--red-pale); color: var(--red); }
.button-row { display: flex; flex-wrap: wrap; gap: .75rem 1rem; margin: 2rem 0; }
.error-summary { margin: 0 0 2rem; padding: 1.1rem 1.25rem; border: 3px solid var(--red); border-radius: 4px; }
.error-summary h2 { margin: 0 0 .4rem; }
.error-summary p { margin-bottom: .5rem; }
.error-summary ul { margin: 0; padding: 0; list-style: none; }
.error-summary li a { display: inline-block; padding: .65rem 0; line-height: 1.45; color: var(--red); font-weight: 600; }
@media (max-width: 29.99em) {
  .button-row .button { width: 100%; }
}
`;
