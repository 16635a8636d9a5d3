/** The languages of the pages, as BCP 47 tags; the first is the county's own. */
export const languages = ["zh-CN", "en"] as const;

/** A language of the pages. */
export type Language = (typeof languages)[number];

/** The language a page is not shown in, for the switch in its header. */
export const otherLanguage = (language: Language): Language => (language === "en" ? "zh-CN" : "en");

/** The texts of one area in every language; English must fill each place the Chinese has, or it does not compile. */
export const translations =
  <Texts>(area: { readonly "zh-CN": Texts; readonly en: NoInfer<Texts> }) =>
  (language: Language): Texts =>
    area[language];
