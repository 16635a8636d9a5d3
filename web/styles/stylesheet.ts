import { baseCss } from "./base.css.ts";
import { fieldsCss } from "./fields.css.ts";
import { layoutCss } from "./layout.css.ts";
import { piecesCss } from "./pieces.css.ts";
import { printCss } from "./print.css.ts";
import { publicCss } from "./public.css.ts";
import { smaller } from "./smaller.ts";
import { tablesCss } from "./tables.css.ts";

/** FNV-1a over the text: enough to give changed content another address. */
const hashOf = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
};

const body = smaller([baseCss, layoutCss, fieldsCss, piecesCss, publicCss, tablesCss, printCss].join(""));

/** The one stylesheet: its text, and the address that changes with it, so that browsers may keep it for ever. */
export const stylesheet = {
  path: `/assets/style.${hashOf(body)}.css`,
  contentType: "text/css; charset=utf-8",
  cacheControl: "public, max-age=31536000, immutable",
  body,
} as const;
