import type { Role } from "../../domain/county/role.ts";

/** The acts an auditor has all the same: a reading on record, the own sessions, the own step of a settlement, of which all others are refused inside. */
export const auditorsMay: readonly string[] = [
  "reveal-fields",
  "end-session",
  "end-other-sessions",
  "do-settlement-step",
];

type Entering = {
  readonly name: string;
  readonly access: string;
  readonly method: string;
  readonly actor: { readonly kind: string; readonly staff?: { readonly roles: readonly { readonly role: Role }[] } };
};

/** Whoever audits reads everything and changes nothing, whatever else the person is; at doors for everybody one is anybody. */
export const auditorsBar = ({ name, access, method, actor }: Entering): "AuditorsOnlyRead" | undefined =>
  method === "POST" &&
  access !== "public" &&
  !auditorsMay.includes(name) &&
  actor.staff?.roles.some(({ role }) => role === "AUDITOR")
    ? "AuditorsOnlyRead"
    : undefined;
