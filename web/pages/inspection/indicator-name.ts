import { indicatorById } from "../../../domain/indicator/catalogue.ts";
import type { Language } from "../../texts/language.ts";

/** An indicator by its number and name. */
export const indicatorName = (language: Language, id: string): string => {
  const title = indicatorById(id)?.title;
  return title === undefined ? id : `${id} ${language === "en" ? title.en : title.zh}`;
};
