import { catalogue, type WorkflowName } from "../../workflows/catalogue.ts";
import type { Grant } from "./grant.ts";

/** Every workflow is started by an event, and by the sweep when that was lost. */
const startAny = catalogue.map(({ name }): `start ${WorkflowName}` => `start ${name}`);

/** Whatever nobody waits for sets aside what it could not do. */
const taskHandlers = {
  "open-wait": ["query lists", "write records", "answer waits"],
  "escalate-task": ["query lists", "write records"],
  "lapse-application": ["query lists", "write records"],
  "collect-lines": ["query queue", "write records"],
  "put-up-lines": ["query lists", "write records"],
  "keep-snapshot": ["write records", "read evidence files", "put evidence files"],
  "take-down-list": ["write records"],
  "prove-take-down": ["write records", "read evidence files", "put evidence files"],
  "release-lines": ["write records"],
  "close-objection": ["write records"],
  "pass-deadline": ["query lists", "write records"],
  "open-inspections": ["query work", "query queue", "query lists", "write records"],
  "score-cycle": ["query lists", "write records"],
  "draft-results": ["query work", "query lists", "write records"],
  "close-cycle": ["write records"],
  "draw-verifier": ["query lists", "write records"],
} as const satisfies { readonly [task: string]: readonly Grant[] };

const readersOfHistory: { readonly [reader: string]: readonly Grant[] } = {
  "dispatch-events": [
    "query lists",
    "write records",
    "answer waits",
    ...startAny,
    "look at executions",
    "read history",
    "set aside",
  ],
  "send-notices": ["query queue", "write records", "send mail", "read history", "set aside"],
};

const routines: { readonly [routine: string]: readonly Grant[] } = {
  "note-uptime": ["query lists", "write records"],
  "watch-calendar": ["query lists", "write records"],
  "open-cycle": ["query work", "query queue", "query lists", "write records"],
  "watch-findings": ["query work", "query queue", "query lists", "write records"],
  "hand-over-work": ["query work", "query lists", "write records"],
  "remind-open-tasks": ["query work", "write records", "send mail"],
  "deliver-digests": ["query work", "query lists", "write records", "send mail"],
  "deliver-waiting-mail": ["query work", "write records", "send mail"],
  // What it puts right it starts, stops and answers by itself; what was asked of it once it takes away when it is done.
  sweep: [
    "query work",
    "query queue",
    "query lists",
    "write records",
    "remove records",
    "answer waits",
    ...startAny,
    "look at executions",
    "list executions",
    "stop executions",
  ],
  "count-standings": ["query queue", "write records"],
  "anchor-history": ["write records", "remove records"],
  "check-history": ["query lists", "write records", "walk table"],
  // It alone takes away what is kept no longer.
  retention: [
    "query queue",
    "query lists",
    "write records",
    "remove records",
    "walk table",
    "remove quarantine files",
    "remove accepted files",
    "remove evidence files",
  ],
  reseal: ["write records", "walk table"],
  "count-help": ["query queue", "query lists", "write records"],
};

/** What a function does that AWS calls in passing: a routine, the check of a file, the news that a mail came back. */
const unattended: { readonly [called: string]: readonly Grant[] } = {
  ...routines,
  "check-file": [
    "write records",
    "read quarantine files",
    "remove quarantine files",
    "read accepted files",
    "put accepted files",
    "remove accepted files",
  ],
  "mail-event": ["query work", "query lists", "write records"],
};

/** What task handlers, readers of the history, routines and the rest behind the doors may do, beyond what every function may. */
export const machinery: { readonly [name: string]: readonly Grant[] } = {
  unrouted: [],
  ...taskHandlers,
  ...readersOfHistory,
  ...Object.fromEntries(
    Object.entries(unattended).map(([name, grants]): [string, readonly Grant[]] => [name, [...grants, "set aside"]]),
  ),
};
