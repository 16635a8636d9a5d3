import type { Refusal } from "../../domain/shared/refusal.ts";
import type { Language } from "../../web/texts/language.ts";
import { textsFor } from "../../web/texts/texts.ts";

/** The HTTP status of every refusal of the domain; a new code without a status does not compile. */
const statusFor = {
  FormIncomplete: 422,
  WrongHumanFact: 422,
  ApplicationNotFound: 404,
  DraftNotFound: 404,
  TaskNotFound: 404,
  ListNotFound: 404,
  ObjectionNotFound: 404,
  FindingNotFound: 404,
  InspectionNotFound: 404,
  MeasuresMissing: 409,
  FindingsOpen: 409,
  EscalationNotFound: 404,
  CycleNotFound: 404,
  CycleRunning: 409,
  TeamsIncomplete: 409,
  PlanDatesPassed: 409,
  LinkNotFound: 404,
  LinkExpired: 410,
  LinkBoundElsewhere: 403,
  NotLoggedIn: 401,
  StepUpNeeded: 403,
  NotYourTask: 403,
  NotYourSchool: 403,
  NotYourApplication: 403,
  OwnFile: 403,
  ActedBefore: 403,
  NotAllowedHere: 403,
  TaskClosed: 409,
  VersionConflict: 409,
  NeedsOwnDecision: 409,
  CampaignClosed: 409,
  RecognitionExpired: 409,
  DuplicateApplication: 409,
  ProgrammeNotEligible: 409,
  ProgrammesExcludeEachOther: 409,
  TooManyReturns: 409,
  CorrectionClosed: 409,
  CannotWithdraw: 409,
  ReconsiderationClosed: 409,
  TransitionNotAllowed: 409,
  NothingToList: 409,
  ListAlreadyOpen: 409,
  ListNotReady: 409,
  PrivateDataOnList: 409,
  PublicityClosed: 409,
  ListTakenDown: 410,
  EvidenceMissing: 409,
  TargetNotReached: 409,
  SignaturesMissing: 409,
  ListStopped: 410,
  LineNotOpen: 409,
  LevelNeedsConsent: 409,
  TooManyAttempts: 429,
} as const satisfies Record<Refusal["code"], number>;

/** What a door itself refuses, before the domain is asked; and `Unexpected`, which is our own fault. */
const doors = {
  MalformedRequest: { status: 400, "zh-CN": "提交的内容无法读取。", en: "What was sent cannot be read." },
  ForeignOrigin: {
    status: 403,
    "zh-CN": "这次提交来自别的网站，没有办理。请在本网站的页面上重新提交。",
    en: "This came from another website and was not carried out. Please submit it again from a page of this site.",
  },
  AuditorsOnlyRead: {
    status: 403,
    "zh-CN": "审计员只查阅，不办理。",
    en: "Auditors read everything and change nothing.",
  },
  PageNotFound: { status: 404, "zh-CN": "没有找到这个页面。", en: "There is no such page." },
  MethodNotAllowed: { status: 405, "zh-CN": "此页面不能这样使用。", en: "This page cannot be used in that way." },
  BodyTooLarge: { status: 413, "zh-CN": "提交的内容超过 256 KB。", en: "What was sent is larger than 256 KB." },
  UnsupportedMediaType: {
    status: 415,
    "zh-CN": "只接受 UTF-8 编码的 JSON 或网页表单。",
    en: "Only JSON and web forms in UTF-8 are accepted.",
  },
  CountyMoving: {
    status: 503,
    "zh-CN": "本县的系统正在搬迁，这次没有办理，也没有保存。请过几小时再提交。",
    en: "This county's system is moving: nothing was carried out or kept. Submit it again in a few hours.",
  },
  StoreFull: {
    status: 503,
    "zh-CN": "存储空间已满，没有办理，也没有保存。请稍后再提交。",
    en: "There is no room left: nothing was carried out or kept. Submit it again later.",
  },
  StoreBusy: {
    status: 503,
    "zh-CN": "系统正忙，没有办理。请过一会儿再提交。",
    en: "The system is busy: nothing was carried out. Submit it again in a moment.",
  },
  Unexpected: {
    status: 500,
    "zh-CN": "系统出错，没有办理。请稍后再试，或把请求编号告诉县学生资助管理中心。",
    en: "Something went wrong and nothing was carried out. Try again later, or tell the county aid centre the request number.",
  },
} as const satisfies Record<string, { readonly status: number } & Record<Language, string>>;

/** Every code a caller can meet: the domain's refusals and the doors' own. */
export type ProblemCode = Refusal["code"] | keyof typeof doors;

type FieldFault = { readonly field: string; readonly code: string; readonly detail: string };

/** Problem details of RFC 9457 in the request's language, as JSON answers and pages show them. */
export type Problem = {
  readonly type: `urn:zhuxue:problem:${ProblemCode}`;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail: string;
  /** The request, for the log and for who asks: `urn:zhuxue:request:…`. */
  readonly instance: string;
  /** Beside each field its name as the form sends it (`family.members[0].name`), a code and a sentence. */
  readonly errors: readonly FieldFault[];
  readonly ids?: NonNullable<Refusal["ids"]>;
};

const titles: { readonly [status: number]: Record<Language, string> } = {
  400: { "zh-CN": "请求有误", en: "Bad request" },
  401: { "zh-CN": "请先登录", en: "Not signed in" },
  403: { "zh-CN": "不能办理", en: "Not allowed" },
  404: { "zh-CN": "没有找到", en: "Not found" },
  405: { "zh-CN": "不能这样使用", en: "Method not allowed" },
  409: { "zh-CN": "目前不能办理", en: "Not possible now" },
  410: { "zh-CN": "已经过期", en: "Gone" },
  413: { "zh-CN": "内容过大", en: "Too large" },
  415: { "zh-CN": "格式不受支持", en: "Unsupported format" },
  422: { "zh-CN": "内容需要改正", en: "Please correct the form" },
  429: { "zh-CN": "请稍后再试", en: "Please wait" },
  500: { "zh-CN": "系统出错", en: "Something went wrong" },
  503: { "zh-CN": "暂时不能办理", en: "Not possible for the moment" },
};

/** A refusal before it is put into words: any code, with the domain's ids and faults. */
export type Refused = Omit<Refusal, "code"> & { readonly code: ProblemCode };

const isDoorCode = (code: ProblemCode): code is keyof typeof doors => code in doors;

const statusOf = (code: ProblemCode): number => (isDoorCode(code) ? doors[code].status : statusFor[code]);

const sentenceOf = (code: ProblemCode, language: Language): string =>
  isDoorCode(code) ? doors[code][language] : textsFor(language).refusals[code];

const faultSentence = (code: string, language: Language): string => {
  const sentences: { readonly [code: string]: unknown } = textsFor(language).faults;
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : sentences["invalid"];
  return typeof sentence === "string" ? sentence : code;
};

/** Puts a refusal into words, for one request. */
export const problemOf = (refused: Refused, request: { readonly language: Language; readonly id: string }): Problem => {
  const status = statusOf(refused.code);
  return {
    type: `urn:zhuxue:problem:${refused.code}`,
    title: titles[status]?.[request.language] ?? refused.code,
    status,
    code: refused.code,
    detail: sentenceOf(refused.code, request.language),
    instance: `urn:zhuxue:request:${request.id}`,
    errors: (refused.faults ?? []).map((fault) => ({ ...fault, detail: faultSentence(fault.code, request.language) })),
    ...(refused.ids && { ids: refused.ids }),
  };
};
