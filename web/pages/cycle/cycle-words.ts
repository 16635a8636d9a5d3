import type { TagTone } from "../../components/status-tag.tsx";
import { cycleTexts } from "../../texts/cycle.ts";
import type { Language } from "../../texts/language.ts";
import type { CycleRow } from "../../views/cycle.ts";

/** What a cycle is called: its kind, its half-year, its topic. */
export const cycleName = (language: Language, { nature, year, half, topic }: Named): string => {
  const texts = cycleTexts(language);
  const name = texts.name(texts.nature[nature], year, half);
  return topic === undefined ? name : `${name} · ${topic}`;
};
type Named = Pick<CycleRow, "nature" | "year" | "half" | "topic">;

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
