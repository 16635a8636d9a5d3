import { checkJpeg, isJpeg } from "./check-jpeg.ts";
import { checkPdf, type Inflate, isPdf } from "./check-pdf.ts";
import { checkPng, isPng, type Picture } from "./check-png.ts";
import { type FileFault, type FileType, maxFileBytes } from "./stored-file.ts";

/** What a file is by its bytes alone, or why it is refused. */
export type Verdict = { readonly type: FileType } | { readonly fault: FileFault };

const smallestSide = 32;
const largestSide = 20_000;
const mostPixels = 120_000_000;

const verdictOn = (type: FileType, picture: Picture): Verdict => {
  if (typeof picture === "string") return { fault: picture };
  const sides = [picture.width, picture.height];
  const isSane =
    Math.min(...sides) >= smallestSide &&
    Math.max(...sides) <= largestSide &&
    picture.width * picture.height <= mostPixels;
  return isSane ? { type } : { fault: "imageSize" };
};

/** Checks a file by its content; the name it came with and the type it was declared as count for nothing (domain §4.1). */
export const checkContent = (bytes: Uint8Array, inflate: Inflate): Verdict => {
  if (bytes.length === 0) return { fault: "fileEmpty" };
  if (bytes.length > maxFileBytes) return { fault: "fileTooLarge" };
  if (isPng(bytes)) return verdictOn("image/png", checkPng(bytes));
  if (isJpeg(bytes)) return verdictOn("image/jpeg", checkJpeg(bytes));
  if (!isPdf(bytes)) return { fault: "fileType" };
  const fault = checkPdf(bytes, inflate);
  return fault === undefined ? { type: "application/pdf" } : { fault };
};
