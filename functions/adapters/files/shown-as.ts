/** How a browser shows a file: pictures in the page, everything else is saved under its name (RFC 6266). */
export const shownAs = (contentType: string, fileName: string): string =>
  `${contentType.startsWith("image/") ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(fileName)}`;
