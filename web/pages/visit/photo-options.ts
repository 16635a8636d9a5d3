import { formatsFor } from "../../texts/format.ts";
import type { Language } from "../../texts/language.ts";
import { visitTexts } from "../../texts/visit.ts";
import type { VisitPhoto } from "../../views/visit.ts";

/** What a photo is called: its indicator and when it was added. */
export const photoName = (language: Language, { indicator, askedAt }: VisitPhoto): string => {
  const { photo } = visitTexts(language);
  const at = formatsFor(language).instant(askedAt);
  return indicator === undefined ? `${photo.title} ${at}` : photo.of(indicator, at);
};

/** The photos that have arrived, as answers of a form; of one indicator, or all. */
export const photoOptions = (language: Language, photos: readonly VisitPhoto[], indicator?: string) =>
  photos
    .filter(({ status, ...photo }) => status === "accepted" && (indicator ?? photo.indicator) === photo.indicator)
    .map((photo) => ({ value: photo.fileId, label: photoName(language, photo) }));
