const shown = 6;

/** The beginning of a resume token: enough to tell two apart, too little to answer with. */
export const beginningOf = (token: string): string => `${token.slice(0, shown)}…`;

/** A text with every resume token in it cut to its beginning. */
export const withoutTokens = (text: string, isToken: (text: string) => boolean): string =>
  text.replaceAll(/[\w.-]{20,200}/g, (word) => (isToken(word) ? beginningOf(word) : word));
