import type { ComponentChildren } from "preact";

type FieldsetProps = { readonly legend: string; readonly children: ComponentChildren };

/** Fields that belong together under one heading: the pupil, the bank account, one member of the family. */
export const Fieldset = ({ legend, children }: FieldsetProps) => (
  <fieldset class="section">
    <legend>
      <h2>{legend}</h2>
    </legend>
    {children}
  </fieldset>
);
