import type { StaffMember } from "../../../domain/county/staff-member.ts";
import { personOf } from "../findings.ts";

/** Whoever might lay a hand on something, called as the office calls them. */
const names = {
  "supervision-head": "the head of the supervision office",
  deputy: "the deputy director",
  director: "the director",
  "inspector-1": "inspector 1",
  "inspector-2": "inspector 2",
  "inspector-3": "inspector 3",
  "inspector-4": "inspector 4",
  "inspector-5": "inspector 5",
  "township-1": "the town's head",
  "point-head": "the head of the teaching point",
} as const;

/** Somebody of the small county who tries an act, and what the office calls them. */
export type Person = { readonly staff: StaffMember; readonly name: string };

/** Everybody who tries every act in every state, allowed or not. */
export const people: readonly Person[] = Object.entries(names).map(([id, name]) => ({ staff: personOf(id), name }));
