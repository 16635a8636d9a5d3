import * as z from "zod";
import type { Instant } from "../calendar/time.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import type { Link, Session } from "./link.ts";
import { deathOf, type LinkFacts } from "./link-fate.ts";
import { isSurnameOf } from "./surname.ts";

/** The deliberate step between a link and a session: the person's own surname, and on another device the code as well. */
export const ConfirmLinkForm = z.object({ surname: text(30), code: text(10).exactOptional() });
export type ConfirmLinkForm = z.infer<typeof ConfirmLinkForm>;

/** Whether the link has been confirmed on a device other than this one. */
export const isBoundElsewhere = (link: Link, device: string | undefined): boolean =>
  link.device !== undefined && link.device !== device;

/** Whether a code was mailed that may still be typed. */
export const awaitsCode = (link: Link, now: Instant): boolean => link.code !== undefined && now < link.code.expiresAt;

/** Opens a session for the person a link was mailed to and binds the link to the first device; a code is good once. */
export const confirmLink = ({ facts, session, device, surname, codeHash, now }: ConfirmLink): Decision => {
  if (facts === undefined) return refuse({ code: "LinkNotFound" });
  const { link, staff } = facts;
  if (deathOf(facts, now)) return refuse({ code: "LinkExpired" });
  const elsewhere = isBoundElsewhere(link, device);
  if (elsewhere && (codeHash === undefined || !awaitsCode(link, now))) return refuse({ code: "LinkBoundElsewhere" });
  if (!isSurnameOf(surname, staff.name))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "surname", code: "wrongSurname" }] });
  if (elsewhere && codeHash !== link.code?.hash)
    return refuse({ code: "WrongHumanFact", faults: [{ field: "code", code: "wrongCode" }] });
  const { code, ...kept } = link;
  const bound: Link = elsewhere ? kept : { ...kept, ...(code && { code }), device };
  return accept({ save: [bound, session], emit: [] });
};

type ConfirmLink = {
  readonly facts: LinkFacts | undefined;
  /** The session that opens if all is right. */
  readonly session: Session;
  /** Hash of the device's own secret. */
  readonly device: string;
  readonly surname: string;
  /** Keyed hash of the code that was typed, if one was. */
  readonly codeHash: string | undefined;
  readonly now: Instant;
};
