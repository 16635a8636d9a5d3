import { isComprehensive } from "../../../domain/inspection/cycle.ts";
import type { TagTone } from "../../components/status-tag.tsx";
import { cycleTexts } from "../../texts/cycle.ts";
import type { Language } from "../../texts/language.ts";
import type { CycleRow } from "../../views/cycle.ts";

/** What a cycle is called: its kind and its half-year; its topic is Chinese as typed and stands beside it. */
export const cycleName = (language: Language, { nature, year, half }: Named): string => {
  const texts = cycleTexts(language);
  const kind = texts.nature[nature];
  return isComprehensive(nature) ? texts.nameOfYear(kind, year) : texts.name(kind, year, half);
};
type Named = Pick<CycleRow, "nature" | "year" | "half">;

/** What the status of a cycle means to whoever reads it. */
export const cycleTone: Readonly<Record<CycleRow["status"], TagTone>> = {
  planned: "attention",
  inspecting: "moving",
  inspected: "moving",
  scored: "attention",
  bulletinSigned: "attention",
  announced: "moving",
  closed: "good",
  cancelled: "over",
};
