import type { NeedCategory } from "../../../domain/need/need-categories.ts";
import type { SummaryRow } from "../../components/summary-list.tsx";
import { changeTexts } from "../../texts/change.ts";
import type { Language } from "../../texts/language.ts";
import { textsFor } from "../../texts/texts.ts";
import type { ChangeView } from "../../views/change.ts";
import { labelled } from "../staff/words.ts";

type Labels = { readonly [word: string]: string };

/** One detail of a change with its label, and a choice in the page's words. */
export const factRow = (language: Language, { field, value }: ChangeView["facts"][number]): SummaryRow => {
  const { fields } = changeTexts(language);
  const name = field.split(".").at(-1) ?? field;
  const choices: { readonly [field: string]: Labels } = {
    to: fields.toChoice,
    statement: fields.statementChoice,
    relation: fields.relationChoice,
    noticeChannel: fields.noticeChannelChoice,
    holderRelation: fields.holderRelationChoice,
    category: textsFor(language).needCategory satisfies Record<NeedCategory, string>,
  };
  const label = name === "category" ? fields.category : (fields as { readonly [field: string]: unknown })[name];
  return {
    label: typeof label === "string" ? label : name,
    value: choices[name] === undefined ? String(value) : labelled(choices[name], value),
  };
};
