import * as z from "zod";
import { Consent } from "../../domain/application/consent.ts";
import { instantOf, msOf } from "../../domain/calendar/time.ts";
import type { Json } from "../dependencies.ts";

type Body = { readonly [key: string]: Json };

/** Whoever gave it is named only when it was not the family itself. */
const shortConsent = ({ version, at, by, formVersion }: Consent, receiptNo: Json | undefined): string =>
  [version, msOf(at).toString(36), formVersion, ...(by === receiptNo ? [] : [by])].join(" ");

const consentOf = (short: Json, receiptNo: Json | undefined): Json => {
  if (typeof short !== "string") return short;
  const [version = "", at = "", formVersion = "", ...by] = short.split(" ");
  return {
    version,
    at: instantOf(Number.parseInt(at, 36)),
    by: by.length === 0 ? (receiptNo ?? "") : by.join(" "),
    formVersion: Number(formVersion),
  };
};

/** How a recognition is stored: its consents as short texts, so that it fits in 1 KiB, which is one write unit. */
export const shortRecognition = {
  write: (body: Body): Body => {
    const { consents, receiptNo } = body;
    if (consents === undefined) return body;
    const given = z.array(Consent).parse(consents);
    return { ...body, consents: given.map((consent) => shortConsent(consent, receiptNo)) };
  },
  read: (body: Body): Body => {
    const { consents, receiptNo } = body;
    return Array.isArray(consents) ? { ...body, consents: consents.map((short) => consentOf(short, receiptNo)) } : body;
  },
};
