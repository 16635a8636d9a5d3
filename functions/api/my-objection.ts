import type { County } from "../../domain/county/county.ts";
import { mayAskReview } from "../../domain/objection/ask-review.ts";
import { type Objection, serialOf } from "../../domain/objection/objection.ts";
import type { OwnObjection } from "../../web/views/my-objection.ts";
import type { Dependencies } from "../dependencies.ts";
import type { Cookie } from "./cookies.ts";
import { unitNames } from "./objection-units.ts";
import { openSession } from "./sessions.ts";

const codeCookie = "objection-code";
const codeSeconds = 600;

/** What the browser of a new objection keeps: its session, and for ten minutes the code to copy. */
export const objectorCookies = (deps: Dependencies, objectionId: string, code: string) => {
  const { session, cookie } = openSession(deps, { who: "objector", objectionId });
  const shown: Cookie = {
    name: codeCookie,
    value: `${objectionId}.${code}`,
    maxAgeSeconds: codeSeconds,
  };
  return { session, cookies: [cookie, shown] };
};

/** The code of this objection, while the browser it was raised in still has it. */
const codeIn = (cookies: ReadonlyMap<string, string>, { id }: Objection): string | undefined => {
  const [of, code] = (cookies.get(codeCookie) ?? "").split(".");
  return of === id ? code : undefined;
};

/** The objection as its objector reads it. */
export const ownObjection = (
  { clock }: Pick<Dependencies, "clock">,
  {
    objection,
    county,
    cookies,
  }: {
    readonly objection: Objection;
    readonly county: County | undefined;
    readonly cookies: ReadonlyMap<string, string>;
  },
): OwnObjection => {
  const { about, reply, review, status, dueAt, extension } = objection;
  const code = codeIn(cookies, objection);
  return {
    id: objection.id,
    ...(code !== undefined && { code }),
    listId: objection.listId,
    level: objection.level,
    unit: unitNames(county, objection.unit),
    what: about.what,
    serial: serialOf(objection),
    ...(about.what === "missingChild" && { child: about.child.name }),
    nature: objection.nature,
    objector: objection.objector ? "named" : "anonymous",
    status,
    receivedAt: objection.receivedAt,
    text: objection.text,
    answerBy: objection.answerBy,
    ...(extension && { extension: { until: extension.until, reason: extension.reason } }),
    conversation: objection.conversation,
    ...(reply && { reply }),
    ...(mayAskReview(objection, { now: clock.now() }) && { reviewBy: dueAt }),
    ...(review && { review: { ...review, dueAt } }),
    isAsked: status === "investigating" && objection.conversation.at(-1)?.from === "office",
  };
};
