import type { FunctionComponent } from "preact";
import type { SectionFields, SectionOffers } from "../../views/apply.ts";

/** What the fields of a section are told: earlier answers, what to choose from, and which page they stand on. */
export type SectionFieldsProps = {
  readonly fields: SectionFields;
  readonly offers: SectionOffers;
  /** A correction shows single fields, without their section, and has no draft that rows could be added to. */
  readonly page: "section" | "correction";
};

/** The fields of a section one by one, by their names within it and in their order. */
export type FieldParts = { readonly [name: string]: FunctionComponent<SectionFieldsProps> };
