import type { SectionFields, SectionOffers } from "../../views/apply.ts";

/** What the fields of a section are told: earlier answers, what to choose from, and which page they stand on. */
export type SectionFieldsProps = {
  readonly fields: SectionFields;
  readonly offers: SectionOffers;
  /** A correction shows several sections at once and has no draft that rows could be added to. */
  readonly page: "section" | "correction";
};
