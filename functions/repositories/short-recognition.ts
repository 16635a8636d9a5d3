import type { Consent } from "../../domain/application/consent.ts";
import type { MachineCheck } from "../../domain/application/recognition.ts";
import { instantOf, msOf } from "../../domain/calendar/time.ts";
import type { Item, Json } from "../dependencies.ts";

type Body = Item["body"];
type Whole = { readonly checks: readonly MachineCheck[]; readonly consents?: readonly Consent[] };
type Short = { readonly [list in "checks" | "consents"]?: readonly Json[] };

/** Whoever gave it is named only when it was not the family itself. */
const shortConsent = ({ version, at, by, formVersion }: Consent, receiptNo: Json | undefined): string =>
  [version, msOf(at).toString(36), formVersion, ...(by === receiptNo ? [] : [by])].join(" ");

const consentOf = (short: string, receiptNo: Json | undefined): Json => {
  const [version = "", at = "", formVersion = "", ...by] = short.split(" ");
  return {
    version,
    at: instantOf(Number.parseInt(at, 36)),
    by: by.length === 0 ? (receiptNo ?? "") : by.join(" "),
    formVersion: Number(formVersion),
  };
};

const checkOf = (short: string): Json => {
  const [check = "", result = ""] = short.split(" ");
  return { check, result };
};

/** What was stored before is whole. */
const eachOf = (stored: readonly Json[], whole: (short: string) => Json): Json =>
  stored.map((each) => (typeof each === "string" ? whole(each) : each));

/** How a recognition is stored: its checks and consents as short texts, so that it fits in 1 KiB, which is one write unit. */
export const shortRecognition = {
  write: (body: Body): Body => {
    const { checks, consents } = body as unknown as Whole;
    return {
      ...body,
      checks: checks.map(({ check, result }) => `${check} ${result}`),
      ...(consents && { consents: consents.map((consent) => shortConsent(consent, body["receiptNo"])) }),
    };
  },
  read: (body: Body): Body => {
    const { checks = [], consents } = body as Short;
    return {
      ...body,
      checks: eachOf(checks, checkOf),
      ...(consents && { consents: eachOf(consents, (short) => consentOf(short, body["receiptNo"])) }),
    };
  },
};
