import type { FormSection } from "../../domain/application/application-form.ts";
import { keptFields, type TypedSection } from "../../domain/application/draft-form.ts";
import { maskBankAccount, maskIdNo, maskPhone } from "../../domain/masking/mask.ts";
import type { SectionFields } from "../../web/views/apply.ts";

type Values = { [field: string]: string | string[] };

const spread = (name: string, value: unknown, values: Values): void => {
  if (Array.isArray(value)) {
    if (value.every((each) => typeof each === "string")) values[name] = value;
    else for (const [row, each] of value.entries()) spread(`${name}[${row}]`, each, values);
  } else if (typeof value === "object" && value !== null) {
    for (const [field, each] of Object.entries(value)) spread(`${name}.${field}`, each, values);
  } else if (value !== undefined) values[name] = String(value);
};

const masks: { readonly [field: string]: (text: string) => string } = {
  idNo: maskIdNo,
  phone: maskPhone,
  account: maskBankAccount,
};

/** A stored section as its form shows it: named like the form's fields, with what is secret masked. */
export const fieldsOf = (section: FormSection, stored: TypedSection = {}): SectionFields => {
  const secret = keptFields[section] ?? [];
  const values: Values = {};
  const kept: { [field: string]: string } = {};
  for (const [field, value] of Object.entries(stored)) {
    if (secret.includes(field) && typeof value === "string") kept[`${section}.${field}`] = masks[field]?.(value) ?? "";
    else spread(`${section}.${field}`, value, values);
  }
  return { values, kept };
};
