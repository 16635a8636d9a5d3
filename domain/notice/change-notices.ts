import { Day, type Instant, startOfDay } from "../calendar/time.ts";
import type { DomainEvent, EventType } from "../history/domain-event.ts";
import { limitEnd } from "../shared/occasion.ts";
import { centreOf, common, type Happening, type ToFamily } from "./notice-facts.ts";
import type { Bilingual } from "./notice-words.ts";

/** Why an aid or an application changed, in words that tell nothing a mail must not hold. */
const causes: { readonly [cause: string]: Bilingual } = {
  transferOut: { zh: "学生转往外县就读", en: "the pupil goes to school in another county" },
  graduation: { zh: "学生毕业或升入下一学段", en: "the pupil has finished this stage of schooling" },
  suspension: { zh: "学生休学", en: "the pupil's schooling is suspended" },
  resumption: { zh: "学生返校", en: "the pupil is back at school" },
  dropout: { zh: "学生没有到校", en: "the pupil does not come to school" },
  boarding: { zh: "寄宿或走读情况变化", en: "the pupil boards now, or no longer boards" },
  categoryLost: { zh: "家庭情况变化", en: "the family's situation has changed" },
  falseStatement: { zh: "申请内容与事实不符", en: "the application did not state the facts" },
  objection: { zh: "公示期间反映的情况经调查属实", en: "what was said during the publicity proved true" },
};

const ends: Bilingual = { zh: "停发", en: "stopped" };
const effectsTold: { readonly [what: string]: Bilingual } = {
  stops: ends,
  stopsUnlessBack: { zh: "停发（在此之前返校的照发）", en: "stopped, unless the pupil is back before" },
  adjusts: { zh: "调整金额", en: "paid in another amount" },
  goesOn: { zh: "恢复发放", en: "paid as before" },
};
const giveBack: Bilingual = { zh: "停发，已经发放的须退回", en: "stopped, and what was paid must be given back" };
const closed: Bilingual = { zh: "终止办理", en: "closed" };
const rests: Bilingual = { zh: "暂停办理，返校后继续", en: "on hold until the pupil is back" };
const goesOn: Bilingual = { zh: "恢复办理", en: "taken up again where it was" };

type Told = Happening & Parameters<ToFamily>[0];

const dayTold = ({ words, at }: DomainEvent): Instant =>
  words["day"] === undefined ? at : startOfDay(Day.parse(words["day"]));

/** N18; nothing without a cause that may be told, and so never on a death. */
const changed = ({ event, application, county, occasion }: Told, becomes: Bilingual, cause = event.words["cause"]) => {
  const because = causes[String(cause)];
  if (because === undefined) return undefined;
  return {
    notice: "N18" as const,
    words: {
      ...common(application),
      because,
      becomes,
      on: dayTold(event),
      unit: centreOf(county),
      days: occasion.campaign.limits.reconsiderationRequest,
      date: limitEnd(occasion, "reconsiderationRequest"),
    },
  };
};

/** What a family hears of a change in mid-period (N18 of domain §9.2): stopped, adjusted, on hold, going on. */
export const changeNotices: { readonly [Type in EventType]?: ToFamily } = {
  AidTerminated: (told) => changed(told, Number(told.event.words["recover"]) > 0 ? giveBack : ends),
  AidAdjusted: (told) => changed(told, effectsTold[String(told.event.words["what"])] ?? ends),
  ApplicationEnded: (told) => changed(told, closed),
  ApplicationSuspended: (told) => changed(told, rests, "suspension"),
  ApplicationResumed: (told) => changed(told, goesOn, "resumption"),
};
