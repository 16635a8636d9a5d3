import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { Decision } from "../../domain/shared/decision.ts";
import { createApi } from "./api-handler.ts";
import { type Reply, refused } from "./reply.ts";

/** Who stands at a door: a member of staff, a family with its own file open, or whoever raised an objection. */
export type Actor =
  | { readonly kind: "staff"; readonly staff: StaffMember }
  | { readonly kind: "family"; readonly receiptNo: string }
  | { readonly kind: "objector"; readonly objectionId: string };

/** Builds every handler of the county's api. */
export const apiHandler = createApi<Actor>();

/** The reply to a decision that has been committed, or its refusal. */
export const respond = <View>(decision: Decision, reply: () => Reply<View>): Reply<View> =>
  decision.accepted ? reply() : refused(decision.refusal);
