import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { type Language, languages } from "../../web/texts/language.ts";
import { type Cookie, parseCookies } from "./cookies.ts";
import { countedAddress } from "./counted-address.ts";

/** A request as handlers and the authentication see it; the path may hold a link's secret and is never logged. */
export type ApiRequest = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: { readonly [name: string]: string | undefined };
  readonly cookies: ReadonlyMap<string, string>;
  readonly host: string;
  /** Whom limits count, not where an answer could be sent: an IPv4 address, or the network of an IPv6 one. */
  readonly sourceIp: string;
  readonly language: Language;
  /** A browser gets the page, everyone else the data. */
  readonly wants: "page" | "data";
};

/** The cookie that remembers a language chosen by `?lang=`. */
export const languageCookie = "lang";

const asLanguage = (word: string | null | undefined): Language | undefined =>
  languages.find((language) => language === word);

const weightOf = (parameters: readonly string[]): number => {
  const weight = parameters.find((parameter) => parameter.trim().startsWith("q="));
  return weight === undefined ? 1 : Number(weight.trim().slice(2)) || 0;
};

/** The values of an `Accept…` header, the most wanted first, without those refused by `q=0`. */
const preferences = (header: string): readonly string[] =>
  header
    .split(",")
    .map((entry) => {
      const [value = "", ...parameters] = entry.split(";");
      return { value: value.trim().toLowerCase(), weight: weightOf(parameters) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ value }) => value);

const spoken = (acceptLanguage: string): Language => {
  const known = preferences(acceptLanguage).flatMap((tag) =>
    languages.filter((language) => language.slice(0, 2) === tag.slice(0, 2)),
  );
  return known[0] ?? "zh-CN";
};

/** Reads what every handler needs of an API Gateway event (payload format 2.0). */
export const readRequest = (event: APIGatewayProxyEventV2): ApiRequest => {
  const { headers, requestContext } = event;
  const query = new URLSearchParams(event.rawQueryString);
  const host = headers["host"] ?? requestContext.domainName;
  const cookies = parseCookies(event.cookies ?? [], host);
  return {
    id: requestContext.requestId,
    method: requestContext.http.method,
    path: event.rawPath,
    query,
    headers,
    cookies,
    host,
    sourceIp: countedAddress(requestContext.http.sourceIp),
    language:
      asLanguage(query.get("lang")) ??
      asLanguage(cookies.get(languageCookie)) ??
      spoken(headers["accept-language"] ?? ""),
    wants: preferences(headers["accept"] ?? "").includes("text/html") ? "page" : "data",
  };
};

const yearSeconds = 365 * 86_400;

/** The cookie to set when a request chose a language that is not remembered yet. */
export const chosenLanguage = ({ query, cookies }: ApiRequest): readonly Cookie[] => {
  const language = asLanguage(query.get("lang"));
  return language === undefined || language === cookies.get(languageCookie)
    ? []
    : [{ name: languageCookie, value: language, maxAgeSeconds: yearSeconds }];
};
