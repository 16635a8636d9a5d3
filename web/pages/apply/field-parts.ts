import type { FunctionComponent } from "preact";
import { bankParts } from "./bank-fields.tsx";
import { commitmentParts } from "./commitment-fields.tsx";
import { familyParts } from "./family-fields.tsx";
import { guardianParts } from "./guardian-fields.tsx";
import { needParts } from "./need-fields.tsx";
import { pupilParts } from "./pupil-fields.tsx";
import type { FieldParts, SectionFieldsProps } from "./section-props.ts";

const sections: { readonly [section: string]: FieldParts } = {
  pupil: pupilParts,
  guardian: guardianParts,
  family: familyParts,
  need: needParts,
  bank: bankParts,
  commitment: commitmentParts,
};

/** One field of the form by its whole name, e.g. `pupil.grade`. */
export const fieldPart = (field: string): FunctionComponent<SectionFieldsProps> | undefined => {
  const [section = "", name = ""] = field.split(".");
  return sections[section]?.[name];
};
