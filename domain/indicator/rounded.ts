// Binary fractions lie a hair beside the decimal ones they stand for, e.g. 0.15 below it.
const hair = 1e-9;

/** Rounds half up to one decimal place, as the office does (四舍五入保留一位小数). */
export const rounded = (value: number): number => Math.floor(value * 10 + 0.5 + hair) / 10;

/** Cuts to two decimal places, so that 100 is said only of what is whole. */
export const cut = (value: number): number => Math.floor(value * 100 + hair) / 100;
