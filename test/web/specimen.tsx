import { renderPage } from "../../web/render.ts";
import type { Language } from "../../web/texts/language.ts";
import { SpecimenCharts } from "./specimen-charts.tsx";
import { aContext } from "./specimen-context.ts";
import { SpecimenDesk } from "./specimen-desk.tsx";
import { SpecimenForm } from "./specimen-form.tsx";
import { SpecimenReceipt } from "./specimen-receipt.tsx";

const refused = {
  problem: {
    code: "FormIncomplete",
    errors: [
      { field: "pupil.idNo", code: "residentIdChecksum" },
      { field: "pupil.boarding", code: "required" },
      { field: "family.income", code: "notANumber" },
      { field: "consent", code: "mustBeTicked" },
    ],
  },
  typed: {
    "pupil.name": "张小明",
    "pupil.idNo": "619901201603080011",
    "pupil.birthDate": "2016-03-08",
    "pupil.stage": "PRIMARY",
    "pupil.school": "石桥镇中心小学",
    "family.size": "4",
    "family.income": "一万八",
    "need.categories": ["MIN_LIVING", "SUDDEN_HARDSHIP"],
    "need.other": "父亲去年在工地受伤，一直没有工作。",
  },
};

/** Pages that show every component, in one language: not shipped, looked at by people and by axe. */
export const specimens = (language: Language): readonly { readonly name: string; readonly html: string }[] => {
  const staff = {
    actor: {
      name: language === "en" ? "Wang Fang" : "王芳",
      roleLabel: language === "en" ? "homeroom teacher" : "班主任",
    },
    developmentBar: {
      note: "2026-09-07 17:00",
      links: [
        { href: "/inbox", text: language === "en" ? "Inbox" : "收件箱" },
        { href: "/clock", text: language === "en" ? "Clock" : "时钟" },
      ],
    },
  };
  return [
    { name: "form", html: renderPage(<SpecimenForm context={aContext({ language })} />) },
    { name: "refused", html: renderPage(<SpecimenForm context={aContext({ language, ...refused })} />) },
    { name: "desk", html: renderPage(<SpecimenDesk context={aContext({ language, ...staff, path: "/desk" })} />) },
    { name: "charts", html: renderPage(<SpecimenCharts context={aContext({ language })} />) },
    { name: "receipt", html: renderPage(<SpecimenReceipt context={aContext({ language })} />) },
  ];
};
