/** The signs of each digit, from 0 to 9. */
const numerals = ["〇零○", "一壹弌幺", "二贰貳弍两兩", "三叁參弎", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"];
const numeral = new RegExp(`[${numerals.join("")}]`, "g");

/** How each digit is spoken; a word stands before one it begins with. */
const spoken = ["zero|ling", "one|yao|yi", "two|er", "three|san", "four|si", "five|wu", "six|liu", "seven|qi"]
  .concat(["eight|ba", "nine|jiu"])
  .map((same) => same.split("|"));
const spokenWord = new RegExp(
  spoken
    .flat()
    .toSorted((one, other) => other.length - one.length)
    .join("|"),
  "g",
);
const spokenNumber = new RegExp(`(?:${spokenWord.source}){6,}`, "g");

const digitOf = (signs: readonly { readonly includes: (sign: string) => boolean }[], sign: string): string =>
  String(signs.findIndex((same) => same.includes(sign)));

// No word of any language on a list has seven of these letters in a row.
const looksLikeDigits = /[0-9oil]{7,}/g;

/** Chinese numerals as digits: 二〇一五 becomes 2015, 三十一 becomes 31. */
export const withoutNumerals = (text: string): string =>
  text
    .replaceAll(numeral, (sign) => digitOf(numerals, sign))
    .replaceAll(/([1-9])?[十拾]([1-9])?/g, (_, tens = "1", ones = "0") => `${tens}${ones}`)
    .replaceAll(/廿([1-9])?/g, (_, ones = "0") => `2${ones}`);

/**
 * A folded text (lower case, numerals as digits) without anything that only separates, and with digits for letters that
 * stand among digits (`138OO13l234`) and for digits that are written as they are spoken.
 */
export const compacted = (text: string): string =>
  text
    .replaceAll(/[^\p{L}\p{N}]+/gu, "")
    .replaceAll(spokenNumber, (words) => words.replaceAll(spokenWord, (word) => digitOf(spoken, word)))
    .replaceAll(looksLikeDigits, (run) => run.replaceAll("o", "0").replaceAll(/[il]/g, "1"));

const loneDigits = /(?<![a-z])[oil]+(?![a-z])/g;

/** A compacted text with a digit for every letter that stands alone like one. */
export const withLoneDigits = (compact: string): string =>
  compact.replaceAll(loneDigits, (letters) => "0".repeat(letters.length));

/** Nothing but the digits of a compacted text, wherever they stand; letters count that stand alone like digits. */
export const onlyDigits = (compact: string): string => withLoneDigits(compact).replaceAll(/[^0-9]/g, "");
