import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

type Headers = { readonly [name: string]: string };

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Below this many bytes a smaller answer would not arrive sooner. */
const worthwhileBytes = 1024;
const compressible = /^(text\/|application\/(problem\+)?json|application\/javascript|image\/svg)/;

/** Quick rather than smallest: pages are made anew for every request. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** Compresses text answers as the browser allows, brotli before gzip. */
export const compressed = async (
  body: Buffer,
  headers: Headers,
  acceptEncoding: string,
): Promise<{ readonly body: Buffer; readonly headers: Headers }> => {
  if (body.length < worthwhileBytes || !compressible.test(headers["content-type"] ?? "")) return { body, headers };
  const vary = {
    ...headers,
    vary: headers["vary"] === undefined ? "Accept-Encoding" : `${headers["vary"]}, Accept-Encoding`,
  };
  if (/\bbr\b/.test(acceptEncoding)) {
    return { body: await brotli(body, brotliOptions), headers: { ...vary, "content-encoding": "br" } };
  }
  return /\bgzip\b/.test(acceptEncoding)
    ? { body: await gzipped(body), headers: { ...vary, "content-encoding": "gzip" } }
    : { body, headers: vary };
};
