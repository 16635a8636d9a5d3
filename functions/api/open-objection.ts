import { ObjectionFacts, openObjection } from "../../domain/objection/open-objection.ts";
import { MyObjectionView } from "../../web/views/my-objection.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { ownObjection } from "./my-objection.ts";
import { objectionCodeHash } from "./objection-number.ts";
import { created, refused } from "./reply.ts";
import { openSession } from "./sessions.ts";
import { showMyObjectionHandler } from "./show-my-objection.ts";
import { giveAttemptBack, takeAttempt } from "./take-attempt.ts";

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
      const counters = [`${number} ${deps.keys.keyedHash(sourceIp, "objection attempts")}`, number] as const;
      if ((await takeAttempt(deps, ...counters)) === "none") return refused({ code: "TooManyAttempts" });
      const { session, cookie } = openSession(deps, { who: "objector", objectionId: number });
      const [objection, county] = await Promise.all([deps.objections.find(number), deps.county.get()]);
      const codeHash = objectionCodeHash(deps, code);
      const decision = await decideAndCommit(deps, async () => openObjection({ objection, codeHash, session }));
      if (!decision.accepted || objection === undefined) return refused({ code: "ObjectionNotFound" });
      await giveAttemptBack(deps, ...counters);
      return created({ number, objection: ownObjection(deps, { objection, county, cookies }) }, "/my-objection", {
        cookies: [cookie],
      });
    },
);
