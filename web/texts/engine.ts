import { engineEn } from "./engine.en.ts";
import { engineZhCn } from "./engine.zh-cn.ts";
import { translations } from "./language.ts";

/** The words of the engine's page, on a demonstration machine only. */
export const engineTexts = translations({ "zh-CN": engineZhCn, en: engineEn });
