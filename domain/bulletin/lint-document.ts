import { compacted } from "../publicity/digits-in.ts";
import type { PrivateData } from "../publicity/list-finding.ts";
import { folded, privateDataInText } from "../publicity/private-data.ts";
import type { DocumentPart } from "./bulletin.ts";

/** Where a document looks as if it told of a person: the number of the part, 0 across several; never what it tells. */
export type DocumentFinding = { readonly part: number; readonly code: PrivateData };

/** Nobody an inspection speaks of was born in the last two years before it. */
const latestBirthYear = (year: number): number => year - 2;

/** A text in which names can be looked for, however they are spaced or written. */
const sounded = (text: string): string => compacted(folded(text));

const shortestName = 2;

/** A text without what may stand in it, where that stands alone: next to another letter or digit it may be part of something else. */
const without = (text: string, allowed: readonly string[]): string =>
  allowed
    .filter((each) => each !== "")
    .reduce(
      (rest, each) => rest.replaceAll(new RegExp(`(?<![0-9a-z])${RegExp.escape(each)}(?![0-9a-z])`, "giu"), "，"),
      text,
    );

/**
 * Where a bulletin or an announcement looks as if it held personal data: numbers, birth dates and addresses in any
 * disguise as on the public lists, and the names given, e.g. of the staff and pupils of the inspected schools.
 */
export const lintDocument = ({ parts, names, allowed, year }: Linted): readonly DocumentFinding[] => {
  const wanted = names.filter((name) => [...name].length >= shortestName).map(sounded);
  const kindsIn = (text: string): readonly PrivateData[] => {
    const own = without(text, allowed);
    const found = privateDataInText(own, latestBirthYear(year));
    const heard = sounded(own);
    const isNamed = !found.includes("unmaskedName") && wanted.some((name) => heard.includes(name));
    return isNamed ? [...found, "unmaskedName"] : found;
  };
  const ofParts = parts.map(({ heading, text }) => kindsIn(`${heading}\n${text}`));
  const known = new Set(ofParts.flat());
  // A number may be cut in pieces, one in each part.
  const across = kindsIn(parts.map(({ text }) => text).join("\n")).filter((code) => !known.has(code));
  return [
    ...across.map((code) => ({ part: 0, code })),
    ...ofParts.flatMap((codes, place) => codes.map((code) => ({ part: place + 1, code }))),
  ];
};

type Linted = {
  readonly parts: readonly DocumentPart[];
  /** Names of persons that may not stand in it. */
  readonly names: readonly string[];
  /** What may stand in it although it looks private: the office's phone, the seed of the sample. */
  readonly allowed: readonly string[];
  /** The year of the document. */
  readonly year: number;
};
