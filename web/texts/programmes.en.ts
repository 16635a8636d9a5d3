import type { ProgrammesTexts } from "./programmes.zh-cn.ts";

/** What the pages say of the programmes, in English. */
export const programmesEn: ProgrammesTexts = {
  description: {
    PRESCHOOL_LIVING: "Kindergarten children from families in hardship receive a living subsidy each term.",
    PRESCHOOL_FEE_CUT:
      "Aided children in town kindergartens pay less for care and half for meals; the kindergarten deducts it.",
    PRESCHOOL_WAIVER:
      "Entitled children pay no care-and-education fee; private kindergartens deduct the public standard.",
    COMPULSORY_WAIVER:
      "Primary and junior pupils pay neither fees nor textbooks, migrants' children included; no application is needed.",
    COMPULSORY_BOARDING: "Primary and junior boarders from families in hardship receive a living subsidy each term.",
    COMPULSORY_DAY_LIVING: "Day pupils of four groups in hardship receive half of the boarders' living subsidy.",
    NUTRITION_MEAL:
      "Pupils of rural primary and junior schools eat a free school meal on every school day; no application is needed.",
    SENIOR_HIGH_WAIVER: "Entitled senior high pupils pay no school fees; the school waives them directly.",
    SENIOR_HIGH_GRANT: "Senior high pupils from families in hardship receive a grant each term.",
    VOCATIONAL_WAIVER: "Entitled vocational pupils pay no school fees; the school waives them directly.",
    VOCATIONAL_GRANT: "Vocational pupils from families in hardship receive a grant each term.",
    VOCATIONAL_EXTRA_3000: "Vocational pupils of registered poor households receive a supplement on top of the grant.",
    ORIGIN_LOAN_UG: "Full-time undergraduates borrow from a bank through their home county.",
    ORIGIN_LOAN_PG: "Full-time postgraduates borrow from a bank through their home county.",
    FRESHMAN_TRAVEL: "Freshmen from families in hardship receive travel and first living costs once.",
    DONOR_SCHOLARSHIP: "Donors reward undergraduates from families in hardship, once in a life.",
    UNIVERSITY_OTHER_11:
      "Eleven further programmes for students, each with its own rules; the county keeps the register.",
    NINE_PLUS_THREE: "Junior graduates of ethnic-minority areas attend vocational school free of charge.",
  },
  period: { once: "Once", term: "Per term", year: "Per year", month: "Per month", schoolDay: "Per school day" },
};
