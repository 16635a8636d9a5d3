import { Incident } from "../../domain/incident/incident.ts";
import { DataRequest } from "../../domain/retention/data-request.ts";
import { Erasure } from "../../domain/retention/erasure.ts";
import { RetentionHold } from "../../domain/retention/hold.ts";
import { RoutineWalk } from "../../domain/retention/routine-walk.ts";
import type { Item } from "../dependencies.ts";
import type { keysFor } from "./keys.ts";
import type { Kind, Place } from "./place.ts";

type Retained = Extract<Kind, "dataRequest" | "erasure" | "incident" | "retentionHold" | "routineWalk">;

/** The places of what is asked about stored data, held, disclosed, and proved to be erased. */
export const retentionPlacesOf = (keys: ReturnType<typeof keysFor>): { readonly [K in Retained]: Place<K> } => ({
  dataRequest: {
    schema: DataRequest,
    key: ({ id }) => keys.dataRequest(id),
    sealed: [["text"], ["decided"]],
    indexes: ({ id, receiptNo, status, wish, answerBy }): NonNullable<Item["indexes"]> => ({
      work: keys.dataRequests(`${status === "open" ? "0" : "1"}#${answerBy}#${id}`),
      lists: keys.dataRequestsOf(receiptNo, id),
      ...(status === "granted" && wish === "delete" ? { queue: keys.erasuresWanted(receiptNo) } : {}),
    }),
  },
  erasure: {
    schema: Erasure,
    key: ({ id }) => keys.erasure(id),
    indexes: ({ id, at }) => ({ lists: keys.erasures(`${at}#${id}`) }),
  },
  incident: {
    schema: Incident,
    key: ({ id }) => keys.incident(id),
    sealed: [["said"]],
    indexes: ({ id, at }) => ({ lists: keys.incidents(`${at}#${id}`) }),
  },
  retentionHold: {
    schema: RetentionHold,
    key: ({ id }) => keys.retentionHold(id),
    sealed: [["reason"]],
    indexes: ({ id, released }) => ({ lists: keys.retentionHolds(`${released === undefined ? "0" : "1"}#${id}`) }),
  },
  routineWalk: { schema: RoutineWalk, key: ({ routine }) => keys.routineWalk(routine) },
});
