import { scaleLinear } from "d3-scale";

/** A place on a drawing that is as wide as the page lets it be, e.g. `37.5%`. */
export const percent = (value: number): string => `${Number(value.toFixed(2))}%`;

/** Where a number lies between nothing and the greatest, in per cent of the width; nothing is ever negative or beyond the edge. */
export const shareScale = (greatest: number): ((value: number) => number) =>
  scaleLinear()
    .domain([0, greatest > 0 ? greatest : 1])
    .range([0, 100])
    .clamp(true);

/** A part of a bar: where it begins and how long it is, in per cent. */
export type Span<Part> = { readonly part: Part; readonly from: number; readonly length: number };

/** Puts parts one behind the other on a scale; empty ones take no place. */
export const spansOf = <Part extends { readonly value: number }>(
  parts: readonly Part[],
  scale: (value: number) => number,
): readonly Span<Part>[] => {
  let before = 0;
  return parts.flatMap((part) => {
    const from = scale(before);
    before += part.value;
    return part.value > 0 ? [{ part, from, length: scale(before) - from }] : [];
  });
};

/** A name on two lines where one is too short for so many letters and there is a gap to break at; Chinese has none. */
export const linesOf = (name: string, letters: number): readonly string[] => {
  const gap = name.lastIndexOf(" ", letters);
  return name.length <= letters || gap < 1 ? [name] : [name.slice(0, gap), name.slice(gap + 1)];
};
