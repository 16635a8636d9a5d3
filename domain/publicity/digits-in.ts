const numerals = [
  "0〇零○",
  "1一壹弌幺",
  "2二贰貳弍两兩",
  "3三叁參弎",
  "4四肆",
  "5五伍",
  "6六陆陸",
  "7七柒",
  "8八捌",
  "9九玖",
];
const digitOf: ReadonlyMap<string, string> = new Map(
  numerals.flatMap((same, digit) => [...same].map((sign) => [sign, String(digit)] as const)),
);

const spoken = ["zero|ling", "one|yao|yi", "two|er", "three|san", "four|si", "five|wu", "six|liu", "seven|qi"];
const spokenDigits = [...spoken, "eight|ba", "nine|jiu"].map((same) => new RegExp(same, "g"));
const spokenNumber = new RegExp(`(?:${[...spoken, "eight|ba", "nine|jiu"].join("|")}){6,}`, "g");

// No word of any language on a list has seven of these letters in a row.
const looksLikeDigits = /[0-9oil]{7,}/g;

/** Chinese numerals as digits: 二〇一五 becomes 2015, 三十一 becomes 31. */
export const withoutNumerals = (text: string): string =>
  text
    .replaceAll(/[〇零○一壹弌幺二贰貳弍两兩三叁參弎四肆五伍六陆陸七柒八捌九玖]/g, (sign) => digitOf.get(sign) ?? sign)
    .replaceAll(/([1-9])?[十拾]([1-9])?/g, (_, tens = "1", ones = "0") => `${tens}${ones}`)
    .replaceAll(/廿([1-9])?/g, (_, ones = "0") => `2${ones}`);

/**
 * A folded text (lower case, numerals as digits) without anything that only separates, and with digits for letters that
 * stand among digits (`138OO13l234`) and for digits that are written as they are spoken.
 */
export const compacted = (text: string): string =>
  text
    .replaceAll(/[^\p{L}\p{N}]+/gu, "")
    .replaceAll(spokenNumber, (words) =>
      spokenDigits.reduce((rest, word, value) => rest.replaceAll(word, String(value)), words),
    )
    .replaceAll(looksLikeDigits, (run) => run.replaceAll("o", "0").replaceAll(/[il]/g, "1"));

const loneDigits = /(?<![a-z])[oil]+(?![a-z])/g;

/** Nothing but the digits of a compacted text, wherever they stand; letters count that stand alone like digits. */
export const onlyDigits = (compact: string): string =>
  compact.replaceAll(loneDigits, (letters) => "0".repeat(letters.length)).replaceAll(/[^0-9]/g, "");
