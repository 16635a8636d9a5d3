import type { Language } from "../../texts/language.ts";
import { sessionsTexts } from "../../texts/sessions.ts";

/** The coarse name of a device, in words where nothing is known of it. */
export const deviceName = (language: Language, device: string): string =>
  device.replaceAll("?", "").replaceAll(" · ", "").trim() === "" ? sessionsTexts(language).unknownDevice : device;
