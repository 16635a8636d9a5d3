import type { Application } from "../application/application.ts";
import type { Role } from "../county/role.ts";
import type { Counted } from "./known.ts";

/** The five signatures in their order: 家长、班主任、校长、资助中心、分管局长 (S1-13). */
const fiveSignatures: readonly Role[] = [
  "GUARDIAN",
  "HOMEROOM_TEACHER",
  "PRINCIPAL",
  "AID_CENTER_HEAD",
  "DEPUTY_DIRECTOR",
];

/** Of the applications that were approved, those whose five signatures are there, in order, each of another person (I05). */
export const countSignatures = (applications: readonly Application[]): Counted => {
  const approved = applications.filter(({ status }) => status === "approved" || status === "terminated");
  return { numerator: approved.filter(isSignedInOrder).length, denominator: approved.length };
};

const isSignedInOrder = ({ acts }: Application): boolean => {
  const signed = acts.filter(({ role }) => fiveSignatures.includes(role));
  return (
    signed.map(({ role }) => role).join() === fiveSignatures.join() &&
    new Set(signed.map(({ by }) => by)).size === signed.length &&
    signed.every(({ at }, place) => at >= (signed[place - 1]?.at ?? ""))
  );
};
