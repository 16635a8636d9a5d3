import type { ApplicationForm } from "../application/application-form.ts";
import { guardianContact } from "../application/form-reading.ts";
import type { FrozenForm, Recognition } from "../application/recognition.ts";
import { deadline } from "../calendar/working-days.ts";
import type { County } from "../county/county.ts";
import type { Pupil } from "../county/pupil.ts";
import type { School } from "../county/school.ts";
import type { DomainEvent, EventActor } from "../history/domain-event.ts";
import { makeupOpened, openMakeupCase } from "../makeup/makeup-case.ts";
import { NeedCategory } from "../need/need-categories.ts";
import type { NoticeRecord } from "../notice/notice-record.ts";
import { aidPolicies } from "../programme/time-limits.ts";
import type { Entity } from "../shared/entity.ts";
import type { Occasion } from "../shared/occasion.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { PupilChange, ToldEffect } from "./change.ts";
import { type Effect, type EffectFacts, happened } from "./effect.ts";
import { effectOf } from "./effects.ts";
import { leaveLists, type PupilCase } from "./leave-list.ts";
import { formAfter } from "./new-form.ts";
import type { QuietPupil } from "./quiet-pupil.ts";
import { workAfter } from "./work-after.ts";

/** A recognition of the pupil with the newest version of its form. */
export type PupilForm = { readonly recognition: Recognition; readonly form: FrozenForm };

/** What a confirmed change moves, and what is told of it in the change itself. */
type CarriedOut = {
  readonly told: Pick<PupilChange, "effects" | "recordMove" | "makeupId">;
  readonly save: readonly Entity[];
  readonly emit: readonly DomainEvent[];
};

type Weighed = PupilCase & { readonly effect: Effect };

const factsFor = (
  { change, by, toSchool, pupil, occasion }: CarryOut,
  form: ApplicationForm | undefined,
): EffectFacts => {
  const proved = (pupil?.provedCategories ?? []).map((category) => NeedCategory.parse(category));
  const all = [...new Set([...(form?.need.categories ?? []), ...proved])];
  const { details, happenedOn } = change;
  const lost = details.what === "categoryLost" ? details.category : undefined;
  const remaining = all.filter((category) => category !== lost);
  return { changeId: change.id, happenedOn, details, by, toSchool, remaining, occasion };
};

const weigh = (facts: CarryOut): readonly Weighed[] =>
  facts.cases.map((each) => {
    const form = facts.forms.find(({ recognition }) => recognition.receiptNo === each.application.receiptNo);
    return { ...each, effect: effectOf(each.application, factsFor(facts, form?.form.content)) };
  });

/** What a change would do to each application of the pupil: shown before anybody confirms it, and kept when somebody has. */
export const effectsTold = (facts: CarryOut): readonly ToldEffect[] =>
  weigh(facts).map(({ application, effect: { became, from, amount, payer } }) => ({
    applicationId: application.id,
    became,
    ...(from === undefined ? {} : { from }),
    ...(amount === undefined ? {} : { amount }),
    ...(payer === undefined ? {} : { payer }),
  }));

/** Moves everything a confirmed change moves: applications, their work, lists, forms, the pupil's record, a makeup case. */
export const carryOut = (facts: CarryOut): CarriedOut => {
  const { change, by, occasion } = facts;
  const weighed = weigh(facts);
  const forms = newForms(facts, weighed);
  const versions = new Map(
    forms.flatMap(({ kind, ...rest }) => (kind === "form" ? [[rest.receiptNo, rest.formVersion] as const] : [])),
  );
  const moved = weighed.flatMap((each) => {
    const { application: after, emit = [] } = each.effect;
    if (after === undefined) return [];
    const formVersion = versions.get(after.receiptNo) ?? after.formVersion;
    const application = { ...after, formVersion };
    // Data brought up to date is told of, too.
    const told = emit.length > 0 ? emit : [happened("FormUpdated", application, { by, occasion })];
    const work = workAfter({ ...facts, ...each, application });
    return [{ save: [application, ...work.save], emit: [...told, ...work.emit] }];
  });
  const left = leaveLists(
    weighed.filter(({ effect }) => effect.line === "leaves"),
    occasion,
  );
  const makeup = makeupOf(facts);
  const makeupCase = makeup && openMakeupCase({ ...makeup, pupilName: change.pupilName, by, occasion });
  return {
    told: {
      effects: [...effectsTold(facts)],
      ...recordMoveOf(facts),
      ...(makeupCase && { makeupId: makeupCase.id }),
    },
    save: [
      ...moved.flatMap(({ save }) => save),
      ...left.save,
      ...forms,
      ...recordOf(facts),
      ...heldBack(facts),
      ...quietFrom(facts),
      ...(makeupCase ? [makeupCase] : []),
    ],
    emit: [...moved.flatMap(({ emit }) => emit), ...left.emit, ...(makeupCase ? [makeupOpened(makeupCase, by)] : [])],
  };
};

/** The forms as they read from now on, each a further version; a dead pupil's stay as they are. */
const newForms = ({ forms, change: { details }, occasion }: CarryOut, weighed: readonly Weighed[]) =>
  forms.flatMap(({ recognition, form }): readonly (FrozenForm | Recognition)[] => {
    const isTouched = weighed.some(
      ({ application, effect }) =>
        application.receiptNo === recognition.receiptNo &&
        effect.application !== undefined &&
        effect.became !== "adjustsNextTerm",
    );
    const content = isTouched ? formAfter(form.content, details) : undefined;
    if (content === undefined) return [];
    const formVersion = recognition.formVersion + 1;
    const { receiptNo } = recognition;
    return [
      { kind: "form", record: unrecorded, receiptNo, formVersion, savedAt: occasion.now, content },
      {
        ...recognition,
        formVersion,
        schoolCode: content.pupil.schoolCode,
        phoneEnding: content.guardian.phone.slice(-4),
        guardian: guardianContact(content),
      },
    ];
  });

/** A dead child's family hears nothing by machine, not even what was written before. */
const heldBack = ({ notices, change: { details }, occasion }: CarryOut): readonly NoticeRecord[] =>
  details.what === "death" ? notices.map((notice) => ({ ...notice, heldBack: occasion.now })) : [];

/** From the same commit on no machine writes to the family, in this campaign or another. */
const quietFrom = ({ change: { details, pupilKey }, isQuiet, occasion }: CarryOut): readonly QuietPupil[] =>
  details.what === "death" && !isQuiet ? [{ kind: "quiet", record: unrecorded, pupilKey, since: occasion.now }] : [];

/** The pupil's record, where the county keeps it. */
const recordOf = ({ pupil, change: { details } }: CarryOut): readonly Pupil[] => {
  if (pupil === undefined) return [];
  if (details.what === "transferWithin") return [{ ...pupil, schoolCode: details.toSchool, classNo: details.classNo }];
  return details.what === "boarding" ? [{ ...pupil, boarding: details.to }] : [];
};

const recordMoveOf = ({ change: { details }, occasion }: CarryOut): Pick<PupilChange, "recordMove"> => {
  if (!["transferWithin", "transferOut", "transferIn"].includes(details.what)) return {};
  const { calendar, campaign, now } = occasion;
  const workingDays = aidPolicies[campaign.ruleVersion].transferRecordMove;
  const out = deadline({ calendar, from: now, workingDays }).endsAt;
  return { recordMove: { out, in: deadline({ calendar, from: out, workingDays }).endsAt } };
};

/** Who comes from elsewhere, or falls into hardship, may apply at any time. */
const makeupOf = ({ change, makeupId: id }: CarryOut) => {
  const { details, pupilKey, schoolCode } = change;
  const note = "note" in details ? (details.note ?? "") : "";
  if (details.what === "transferIn")
    return { id, schoolCode, pupilKey, source: "transfer" as const, note: `${details.fromCounty} ${note}`.trim() };
  return details.what === "categoryGained"
    ? { id, schoolCode, pupilKey, source: "hardship" as const, note }
    : undefined;
};

/** Everything a change may touch, all read now. */
export type CarryOut = {
  readonly change: PupilChange;
  readonly by: EventActor;
  readonly cases: readonly PupilCase[];
  readonly forms: readonly PupilForm[];
  readonly pupil: Pupil | undefined;
  readonly toSchool: School | undefined;
  readonly county: County;
  /** Notices to the family that have not gone out yet, of any campaign. */
  readonly notices: readonly NoticeRecord[];
  /** Whether a death has been recorded before. */
  readonly isQuiet: boolean;
  /** Id of the makeup case, should one be opened. */
  readonly makeupId: string;
  readonly occasion: Occasion;
};
