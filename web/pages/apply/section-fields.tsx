import type { FunctionComponent } from "preact";
import type { FormSection } from "../../../domain/application/application-form.ts";
import { BankFields } from "./bank-fields.tsx";
import { CommitmentFields } from "./commitment-fields.tsx";
import { FamilyFields } from "./family-fields.tsx";
import { GuardianFields } from "./guardian-fields.tsx";
import { NeedFields } from "./need-fields.tsx";
import { ProgrammesFields } from "./programmes-fields.tsx";
import { PupilFields } from "./pupil-fields.tsx";
import type { SectionFieldsProps } from "./section-props.ts";

/** The fields of every section; the form and the correction show the same. */
export const sectionFields: { readonly [section in FormSection]: FunctionComponent<SectionFieldsProps> } = {
  pupil: PupilFields,
  programmes: ProgrammesFields,
  guardian: GuardianFields,
  family: FamilyFields,
  need: NeedFields,
  bank: BankFields,
  commitment: CommitmentFields,
};
