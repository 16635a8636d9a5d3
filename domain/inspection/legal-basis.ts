/** The steps of an inspection as a unit is led through them (domain §6.3). */
export const inspectionSteps = [
  "notice",
  "selfReport",
  "onSite",
  "preliminary",
  "defence",
  "opinion",
  "rectification",
  "recheck",
  "end",
] as const;
/** One of these steps. */
export type InspectionStep = (typeof inspectionSteps)[number];

/** A rule a step rests on: articles of the national regulation, or the province whose time limit the county took over. */
export type LegalBasis =
  | { readonly rule: "regulation"; readonly articles: readonly number[] }
  | { readonly rule: "province"; readonly provinces: readonly Province[] };

/** Provinces whose supervision rules the county's time limits follow (domain §6.3, [P7]). */
export type Province = "zhejiang" | "chongqing" | "shanghai";

const articles = (...numbers: readonly number[]): LegalBasis => ({ rule: "regulation", articles: numbers });
const provinces = (...names: readonly Province[]): LegalBasis => ({ rule: "province", provinces: names });

/** What each step rests on: 教育督导条例 (State Council Order 624 of 2012), and where the day counts come from. */
export const legalBasis: Readonly<Record<InspectionStep, readonly LegalBasis[]>> = {
  notice: [articles(16, 17)],
  selfReport: [articles(18)],
  onSite: [articles(10, 16, 18, 19)],
  preliminary: [articles(20), provinces("chongqing")],
  defence: [articles(20), provinces("zhejiang")],
  opinion: [articles(21), provinces("zhejiang", "shanghai")],
  rectification: [articles(22, 25), provinces("chongqing")],
  recheck: [articles(22)],
  end: [articles(23, 24, 25)],
};

/** What a regular visit rests on, which needs neither notice nor a team (督导条例 arts. 13-15). */
export const regularVisitBasis: readonly LegalBasis[] = [articles(13, 14, 15)];
