import type { Application, ApplicationIn } from "../../domain/application/application.ts";
import type { Instant } from "../../domain/calendar/time.ts";
import type { County } from "../../domain/county/county.ts";
import { aidPolicies } from "../../domain/programme/time-limits.ts";
import { askBy, type Told } from "../../domain/reconsideration/ask-reconsideration.ts";
import { instanceToAsk, openRequest } from "../../domain/reconsideration/instance.ts";
import { daysLeft } from "../../domain/wait/days-left.ts";
import type { ReconsiderationStanding, RightToAsk } from "../../web/views/reconsideration.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";

/** When the decision was taken that may be disputed now: the rejection, or the answer that let it stand. */
const decidedAt = ({ rejectedAt, reconsiderations = [] }: ApplicationIn<"rejected">): Instant => {
  const answeredAt = reconsiderations.at(-1)?.answer?.at;
  return answeredAt !== undefined && answeredAt > rejectedAt ? answeredAt : rejectedAt;
};

const noticesOfRefusal: readonly string[] = ["N04", "reconsiderationNotUpheld"];

/** When the family was told of the decision it may dispute now; undefined when no notice of it is on record yet. */
export const toldOf = async (
  deps: Pick<Dependencies, "notices">,
  application: Application,
): Promise<Told | undefined> => {
  if (application.status !== "rejected") return undefined;
  const since = decidedAt(application);
  const notices = await deps.notices.ofSubject({ kind: "application", id: application.id });
  const notice = notices.find(({ notice, createdAt }) => noticesOfRefusal.includes(notice) && createdAt >= since);
  return notice && { at: notice.sentAt };
};

/** Whom the family may ask now, and until when; undefined when nobody any more, or not in time. */
export const rightToAsk = async (
  deps: Dependencies,
  application: Application,
  county: County,
): Promise<RightToAsk | undefined> => {
  const instance = instanceToAsk(application, county);
  if (instance === undefined || application.status !== "rejected") return undefined;
  const [occasion, notice] = await Promise.all([occasionOf(deps), toldOf(deps, application)]);
  const until = askBy({ reconsiderBy: application.reconsiderBy, notice, occasion });
  const { reconsiderationAnswer: answerDays } = aidPolicies[occasion.campaign.ruleVersion];
  if (until === undefined) return { instance, answerDays };
  if (until <= occasion.now) return undefined;
  const left = daysLeft({ calendar: occasion.calendar, now: occasion.now, dueAt: until });
  const from = until === application.reconsiderBy ? decidedAt(application) : notice?.at;
  return { instance, until, ...(from && { from }), daysLeft: left, answerDays };
};

/** What has become of a rejection, for the family; undefined where nothing was ever rejected. */
export const reconsiderationStanding = async (
  deps: Dependencies,
  application: Application,
  county: County | undefined,
): Promise<ReconsiderationStanding | undefined> => {
  const requests = (application.reconsiderations ?? []).map(({ askedBy: _, answer, ...request }) => {
    if (answer === undefined) return request;
    const { by: _by, ...shown } = answer;
    return { ...request, answer: shown };
  });
  if (application.status !== "rejected" || county === undefined) return requests.length > 0 ? { requests } : undefined;
  if (openRequest(application)) return { requests };
  const right = await rightToAsk(deps, application, county);
  if (right) return { right, requests };
  return { over: instanceToAsk(application, county) ? "late" : "answered", requests };
};
