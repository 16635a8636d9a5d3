/** Takes the air out of a style sheet. */
export const smaller = (css: string): string =>
  css
    .replace(/\s*([{};])\s*/g, "$1")
    .replaceAll(";}", "}")
    .trimStart();
