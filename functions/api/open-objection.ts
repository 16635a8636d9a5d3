import { ObjectionFacts, openObjection } from "../../domain/objection/open-objection.ts";
import { MyObjectionView } from "../../web/views/my-objection.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { countFailures } from "./count-failures.ts";
import { ownObjection } from "./my-objection.ts";
import { objectionCodeHash } from "./objection-number.ts";
import { created, refused } from "./reply.ts";
import { openSession } from "./sessions.ts";
import { showMyObjectionHandler } from "./show-my-objection.ts";

/** Opens an objection for whoever has its number and code, named or not. */
export const openObjectionHandler = apiHandler(
  {
    name: "open-objection",
    access: "public",
    body: ObjectionFacts,
    view: MyObjectionView,
    form: showMyObjectionHandler,
    limit: { key: ({ request }) => request.sourceIp, times: 60, withinSeconds: 600 },
  },
  (deps: Dependencies) =>
    async ({ body: { number, code }, request: { cookies, sourceIp } }) => {
      const { session, cookie } = openSession(deps, { who: "objector", objectionId: number });
      const [objection, county] = await Promise.all([deps.objections.find(number), deps.county.get()]);
      const codeHash = objectionCodeHash(deps, code);
      const counters = [`${number} ${deps.keys.keyedHash(sourceIp, "objection attempts")}`, number] as const;
      const decision = await decideAndCommit(deps, async () => {
        const [here, inAll] = await Promise.all([deps.attempts.find(counters[0]), deps.attempts.find(counters[1])]);
        return openObjection({ objection, codeHash, attempts: { here, inAll }, session, now: deps.clock.now() });
      });
      if (decision.accepted && objection)
        return created({ number, objection: ownObjection(deps, { objection, county, cookies }) }, "/my-objection", {
          cookies: [cookie],
        });
      const why = decision.accepted ? "ObjectionNotFound" : decision.refusal.code;
      if (why !== "TooManyAttempts") await countFailures(deps, counters);
      return refused({ code: why });
    },
);
