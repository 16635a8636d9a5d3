import type { County } from "../county/county.ts";
import type { EventType } from "../history/domain-event.ts";
import { aidPolicies } from "../programme/time-limits.ts";
import { instanceAbove } from "../reconsideration/instance.ts";
import { Instance } from "../reconsideration/reconsideration.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import { centreOf, common, deadlineOf, isCounty, reasonOf, schoolOf, type ToFamily } from "./notice-facts.ts";
import type { Bilingual } from "./notice-words.ts";

const instanceName = (instance: Instance, county: County): Bilingual =>
  instance === "centre"
    ? centreOf(county)
    : {
        zh: `${county.name}教育局分管领导复核组`,
        en: `the deputy director's group of the ${county.englishName} education bureau`,
      };

/** The right itself: until when, who decides, how long that takes. */
const rightTo = (instance: Instance, county: County, occasion: Occasion) => ({
  instance: instanceName(instance, county),
  days: occasion.campaign.limits.reconsiderationRequest,
  date: limitEnd(occasion, "reconsiderationRequest"),
  n: aidPolicies[occasion.campaign.ruleVersion].reconsiderationAnswer,
});

/** Which office decided, and on what occasion when that was an objection to its list. */
const decidedBy = (level: "school" | "county", { application, county }: Parameters<ToFamily>[0]): Bilingual => {
  const office = level === "county" ? centreOf(county) : schoolOf(county, application.schoolCode);
  return application.status === "rejected" && application.level === "objection"
    ? {
        zh: `${office.zh}公示期间的异议调查`,
        en: `After an inquiry into an objection to the list of ${office.en}, the office that looked into it`,
      }
    : office;
};

const refused: ToFamily = (facts) => {
  const { event, application, county, occasion } = facts;
  const level = isCounty(event) ? "county" : "school";
  const above = instanceAbove(level, application, county);
  const words = {
    ...common(application),
    reason: reasonOf(event),
    unit: decidedBy(level, facts),
  };
  return above
    ? { notice: "N04", words: { ...words, ...rightTo(above, county, occasion) } }
    : { notice: "rejectedFinally", words };
};

const received: ToFamily = ({ event, application, county }) => ({
  notice: "reconsiderationReceived",
  words: {
    ...common(application),
    instance: instanceName(Instance.parse(event.words["instance"]), county),
    date: deadlineOf(event),
  },
});

const answered: ToFamily = ({ event, application, county, occasion }) => {
  const instance = Instance.parse(event.words["instance"]);
  const words = { ...common(application), instance: instanceName(instance, county) };
  switch (event.words["finding"]) {
    case "award":
      return { notice: "reconsiderationAward", words };
    case "notUpheld": {
      const stands = { ...words, unit: words.instance, reason: reasonOf(event) };
      const above = instanceAbove(instance, application, county);
      return above
        ? { notice: "reconsiderationNotUpheld", words: { ...stands, ...rightTo(above, county, occasion) } }
        : { notice: "reconsiderationFinal", words: stands };
    }
    default: {
      const unit =
        event.words["finding"] === "schoolCheck" ? schoolOf(county, application.schoolCode) : centreOf(county);
      return { notice: "reconsiderationAgain", words: { ...words, unit, date: deadlineOf(event) } };
    }
  }
};

/** The notices of a rejection, of a request to look at it again, and of its answer, each with what the family can do next. */
export const rejectionNotices = {
  ReviewRejected: refused,
  ReconsiderationRequested: received,
  ReconsiderationAnswered: answered,
} as const satisfies { readonly [Type in EventType]?: ToFamily };
