import type { Role } from "../../domain/county/role.ts";

/** The acts an auditor has all the same, each with its reason: they read, or concern nobody but the auditor. */
export const auditorsMay: { readonly [door: string]: string } = {
  "reveal-fields": "reads in full, with a reason and on record",
  "end-session": "ends an own session",
  "end-other-sessions": "ends own sessions",
  "do-settlement-step": "the audit of a year's settlement is the auditor's own step; all others are refused inside",
};

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
  !Object.hasOwn(auditorsMay, name) &&
  actor.staff?.roles.some(({ role }) => role === "AUDITOR")
    ? "AuditorsOnlyRead"
    : undefined;
