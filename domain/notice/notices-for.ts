import type { Application } from "../application/application.ts";
import { startOfDay } from "../calendar/time.ts";
import type { County } from "../county/county.ts";
import type { DomainEvent, EventType } from "../history/domain-event.ts";
import { incidentData, type Incident as RegisteredIncident } from "../incident/incident.ts";
import { aidPolicies } from "../programme/time-limits.ts";
import type { AidList, ListLine } from "../publicity/aid-list.ts";
import { limitEnd } from "../shared/occasion.ts";
import { changeNotices } from "./change-notices.ts";
import { centreOf, common, deadlineOf, reasonOf, schoolOf, type ToFamily } from "./notice-facts.ts";
import type { NoticeDraft } from "./notices.ts";
import { rejectionNotices } from "./rejection-notices.ts";

/** Which event makes which notice to the family of the application it tells of (domain §2.4). */
export const familyNotices: { readonly [Type in EventType]?: ToFamily } = {
  ApplicationSubmitted: ({ event, application }) => ({
    notice: "N01",
    words: { ...common(application), date: deadlineOf(event) },
  }),
  ReviewReturned: ({ event, application }) => ({
    notice: "N03",
    words: { ...common(application), reason: reasonOf(event), date: deadlineOf(event) },
  }),
  ...rejectionNotices,
  ...changeNotices,
  ApplicationLapsed: ({ event, application, occasion: { campaign } }) => {
    const words = { ...common(application), on: event.at };
    const { makeup, ruleVersion } = campaign;
    return makeup
      ? { notice: "lapsedInMakeup", words: { ...words, from: makeup.opensAt, to: makeup.closesAt } }
      : { notice: "N05", words: { ...words, days: aidPolicies[ruleVersion].makeupWindow } };
  },
  ApplicationWithdrawn: ({ event, application }) => ({
    notice: "withdrawn",
    words: { ...common(application), on: event.at },
  }),
  HoldEnded: ({ application }) => ({ notice: "objectionEnded", words: common(application) }),
  ApplicationApproved: ({ application, occasion }) =>
    "award" in application && application.award !== undefined
      ? {
          notice: "N12",
          words: { ...common(application), amount: application.award.amount, date: limitEnd(occasion, "paymentStart") },
        }
      : undefined,
};

/** The notice to one family on a list that hangs (N06, N11); undefined for a line that is no longer on it. */
export const listedNotice = ({ list, line, application, county }: Listed): NoticeDraft | undefined => {
  const { window } = list;
  if (window === undefined || line.status === "struck" || line.status === "returned") return undefined;
  const words = {
    ...common(application),
    from: window.postedAt,
    to: window.endsAt,
    days: window.workingDays,
    list: list.id,
  };
  return list.level === "school"
    ? { notice: "N06", words: { ...words, unit: schoolOf(county, list.scope) } }
    : { notice: "N11", words: { ...words, unit: centreOf(county) } };
};

/** The notice to one family on a list that came down because it may disclose personal data (N31); undefined for a line that had left it. */
export const incidentNotice = ({ event, line, application, county }: Incident): NoticeDraft | undefined =>
  line.status === "struck" || line.status === "returned"
    ? undefined
    : { notice: "N31", words: { ...common(application), on: event.at, unit: centreOf(county) } };

/** The notice to one family whose data an incident concerns, in the privacy officer's words (N31, PIPL art. 57). */
export const registeredNotice = ({ incident, application, county }: Registered): NoticeDraft => {
  const kinds = incident.data.map((kind) => incidentData[kind]);
  const data = { zh: kinds.map(({ zh }) => zh).join("、"), en: kinds.map(({ en }) => en).join("; ") };
  const on = startOfDay(incident.foundOn);
  return { notice: "incident", words: { ...common(application), ...incident.said, data, on, unit: centreOf(county) } };
};

type Registered = {
  readonly incident: RegisteredIncident;
  readonly application: Application;
  readonly county: County;
};

type Incident = Omit<Listed, "list"> & { readonly event: DomainEvent };

type Listed = {
  readonly list: AidList;
  readonly line: ListLine;
  readonly application: Application;
  readonly county: County;
};

/** The reminder to a family at half of its time to correct (domain §2.5); undefined when nothing waits for it any more. */
export const correctionReminder = (application: Application): NoticeDraft | undefined =>
  application.status === "correction"
    ? {
        notice: "correctionReminder",
        words: { ...common(application), reason: application.reason.code, date: application.dueAt },
      }
    : undefined;
