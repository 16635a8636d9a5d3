import type { Application, Award } from "../../domain/application/application.ts";
import { instantOf, msOf } from "../../domain/calendar/time.ts";
import { Role } from "../../domain/county/role.ts";
import type { Item, Json } from "../dependencies.ts";

type Body = Item["body"];
type Whole = Pick<Application, "receiptNo" | "acts" | "returns"> & { readonly award?: Award };
type Short = { readonly acts: readonly string[]; readonly returns: string; readonly receiptNo: string };

/** What is stored in this order, for ever, and without names: a new one comes at the end. */
const facts = [
  ...["receiptNo", "campaignId", "programme", "ruleVersion", "schoolCode", "township", "stage", "grade", "classNo"],
  ...["boarding", "pupilKey", "formVersion", "submittedAt", "dueAt", "queuedAt", "approvedAt", "payBy", "allMatch"],
];

const isInstant = /^\d{4}-.*Z$/;

const shortFact = (fact: Json = null): Json =>
  typeof fact === "string" && isInstant.test(fact) ? `@${Date.parse(fact).toString(36)}` : fact;

const factOf = (short: Json): Json =>
  typeof short === "string" && short.startsWith("@") ? instantOf(Number.parseInt(short.slice(1), 36)) : short;

/** `SRP` for `SCHOOL_REVIEW_PANEL`; no two roles have the same. */
const initialsOf = (role: string): string => role.replace(/([A-Z])[A-Z]*_?/g, "$1");

const actOf = (short: string, receiptNo: string): Json => {
  const [said = "", at = "", ...by] = short.split(" ");
  return {
    // An act that was stored before names the role in full.
    role: Role.options.find((role) => initialsOf(role) === said) ?? said,
    by: by.join(" ") || receiptNo,
    at: instantOf(Number.parseInt(at, 36)),
  };
};

const awardOf = (award: string): Json => {
  const [category = "", level = "", amount] = award.split(" ");
  return { category, level, amount: Number(amount) };
};

/**
 * How an application is stored: its facts without names, its acts, returns and award as short texts. Every step rewrites
 * them together with the queue's index, and so that a case of seven acts fits in 1 KiB, which is one write unit.
 */
export const shortApplication = {
  write: (body: Body): Body => {
    const { receiptNo, acts, returns, award } = body as unknown as Whole;
    const acted = ({ role, at, by }: Whole["acts"][number]): string =>
      `${initialsOf(role)} ${msOf(at).toString(36)}${by === receiptNo ? "" : ` ${by}`}`;
    return {
      ...Object.fromEntries(Object.entries(body).filter(([name]) => !facts.includes(name))),
      facts: facts.map((name) => shortFact(body[name])),
      acts: acts.map(acted),
      returns: `${returns.classCheck} ${returns.schoolCheck} ${returns.countyRecheck}`,
      ...(award && { award: `${award.category} ${award.level} ${award.amount}` }),
    };
  },
  read: ({ facts: stored = [], ...named }: Body): Body => {
    const known = (stored as readonly Json[]).flatMap((fact, n) => (fact === null ? [] : [[facts[n], factOf(fact)]]));
    const body: Body = { ...named, ...Object.fromEntries(known) };
    const { acts, returns, receiptNo } = body as unknown as Short;
    const [classCheck = 0, schoolCheck = 0, countyRecheck = 0] = returns.split(" ").map(Number);
    const { award } = body;
    return {
      ...body,
      acts: acts.map((act) => actOf(act, receiptNo)),
      returns: { classCheck, schoolCheck, countyRecheck },
      ...(typeof award === "string" && { award: awardOf(award) }),
    };
  },
};
