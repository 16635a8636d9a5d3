import type { Exchange } from "./http-tap.ts";

/** What every answer of a door says to browsers, whoever asks and whatever the answer is. */
const required: { readonly [header: string]: RegExp } = {
  "content-security-policy": /^default-src 'none'; object-src 'none'; style-src 'self'; script-src 'self'; /,
  "x-content-type-options": /^nosniff$/,
  "referrer-policy": /^no-referrer$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "permissions-policy": /camera=\(\)/,
};

const kept = /^(?:no-store|private, no-store)$/;
/** The style sheet and the scripts are everybody's. */
const isAsset = (url: string): boolean => /^\/(?:assets\/|favicon)/.test(url);

/** What a page must not carry: the policy would stop it in a good browser, and an injected one looks alike. */
const inline: readonly (readonly [what: string, sign: RegExp])[] = [
  ["a script within the page", /<script(?![^>]*\ssrc=)[^>]*>/i],
  ["a style within the page", /<style[\s>]|<[a-z][^<>]*\sstyle=/i],
  ["an event handler", /<[a-z][^<>]*\son[a-z]{3,20}=["']/i],
  ["a javascript address", /(?:href|src|action|formaction)=["']?\s*javascript:/i],
  ["something from elsewhere", /<(?:script|link|img|iframe|object|embed)[^<>]*(?:src|href)="(?:https?:)?\/\//i],
  ["where it failed in the source", /\bat [\w.<>]+ \(?(?:file:|\/)[^)\s]*:\d+:\d+|node_modules/],
];

/** What is wrong with an answer of a door, in words; the doors of files have rules of their own. */
export const answerFaults = ({ url, headers, answered, location }: Exchange): readonly string[] => {
  const [path = "/"] = url.split("?");
  if (path.startsWith("/files")) return [];
  const said = (name: string): string => String(headers[name] ?? "");
  const isPage = said("content-type").startsWith("text/html");
  return [
    ...Object.entries(required).flatMap(([name, wanted]) => (wanted.test(said(name)) ? [] : [`no ${name}`])),
    ...(isAsset(path) || kept.test(said("cache-control")) ? [] : ["may be stored"]),
    ...(["server", "x-powered-by"].some((name) => name in headers) ? ["says what it runs on"] : []),
    ...(location === undefined || /^\/(?![/\\])[\x21-\x7e]*$/.test(location) ? [] : ["leads elsewhere"]),
    ...(isPage ? inline.flatMap(([what, sign]) => (sign.test(answered) ? [`has ${what}`] : [])) : []),
  ].map((fault) => `${path.replaceAll(/[\w-]{20,}/g, "…")} ${fault}`);
};
