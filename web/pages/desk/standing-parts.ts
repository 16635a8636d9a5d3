import type { ApplicationStatus } from "../../../domain/application/status.ts";
import type { StandingPart } from "../../components/progress-bar.tsx";
import { deskTexts } from "../../texts/desk.ts";
import type { Language } from "../../texts/language.ts";
import type { DeskView } from "../../views/desk.ts";

type Part = keyof ReturnType<typeof deskTexts>["parts"];

const statusesOf = {
  school: ["submitted", "classCheck", "schoolCheck"],
  correction: ["correction"],
  publicity: ["schoolPublicity", "countyPublicity"],
  onHold: ["onHold"],
  county: ["countyRecheck"],
  approved: ["approved", "paying", "paid", "payFailed"],
  rejected: ["rejected", "terminated"],
  over: ["withdrawn", "lapsed"],
} as const satisfies Record<Part, readonly ApplicationStatus[]>;

const tones = {
  school: "waiting",
  correction: "attention",
  publicity: "moving",
  onHold: "attention",
  county: "moving",
  approved: "good",
  rejected: "bad",
  over: "over",
} as const satisfies Record<Part, StandingPart["tone"]>;

/** All applications counted. */
export const totalOf = (counts: DeskView["counts"]): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** How many stand in one part of the path. */
export const countOf = (counts: DeskView["counts"], part: Part): number =>
  statusesOf[part].reduce((sum, status) => sum + (counts[status] ?? 0), 0);

/** Where applications stand, in the parts of the path that matter to an office. */
export const standingParts = (language: Language, counts: DeskView["counts"]): readonly StandingPart[] =>
  (Object.keys(statusesOf) as Part[]).map((part) => ({
    label: deskTexts(language).parts[part],
    count: countOf(counts, part),
    tone: tones[part],
  }));
