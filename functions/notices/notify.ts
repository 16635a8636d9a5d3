import type { Application } from "../../domain/application/application.ts";
import type { County } from "../../domain/county/county.ts";
import type { NoticeRecord } from "../../domain/notice/notice-record.ts";
import type { NoticeDraft } from "../../domain/notice/notices.ts";
import type { Objection } from "../../domain/objection/objection.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import type { Dependencies } from "../dependencies.ts";
import { TaskError } from "../task-error.ts";
import { postNotice } from "./post-notice.ts";
import { familyAddress, objector, objectorAddress } from "./recipients.ts";

type Cause = {
  readonly draft: NoticeDraft;
  /** What is notified, e.g. the hash of a history entry: the same cause notifies once. */
  readonly cause: string;
  readonly county: County;
};

type ToFamily = Cause & {
  readonly application: Application;
  /** Pupils whose families no machine writes to, where that was asked for many at once. */
  readonly quiet?: ReadonlySet<string>;
};

/** Sends a notice to the family of an application, by mail or as a slip of its school; a second time it does nothing. */
export const notifyFamily = async (deps: Dependencies, notification: ToFamily): Promise<void> => {
  if (await isUntold(deps, aboutFamily(notification))) await notifyUntold(deps, notification);
};

/** Sends what `notifyFamily` does to a family of whom `untold` has just said that it knows of nothing. */
export const notifyUntold = async (deps: Dependencies, notification: ToFamily): Promise<void> => {
  const { application, county, quiet: known } = notification;
  const { id, receiptNo, pupilKey, schoolCode } = application;
  const [recognition, quiet] = await Promise.all([
    deps.recognitions.find(receiptNo),
    known ?? deps.pupils.quiet([pupilKey]),
  ]);
  if (quiet.has(pupilKey)) return;
  if (recognition === undefined) throw new TaskError("RecordBroken", `${id} has no recognition`);
  const address = familyAddress(recognition);
  const channel = address === undefined ? ("paper" as const) : ("email" as const);
  const notice = freshNotice(deps, aboutFamily(notification));
  await postNotice(deps, { notice: { ...notice, channel, schoolCode }, address, county });
};

/** Sends a notice to whoever raised an objection, if there is an address. */
export const notifyObjector = async (
  deps: Dependencies,
  { objection, county, ...told }: Cause & { readonly objection: Objection },
): Promise<void> => {
  const address = objectorAddress(objection);
  if (address === undefined) return;
  const about = { ...told, subject: { kind: "objection" as const, id: objection.id }, recipient: objector };
  if (await isUntold(deps, about)) await postNotice(deps, { notice: freshNotice(deps, about), address, county });
};

/** Those of whom no notice is known yet, asked at once for many. */
export const untold = async <Notification extends ToFamily>(
  deps: Dependencies,
  notifications: readonly Notification[],
): Promise<readonly Notification[]> => {
  const named = notifications.map((each) => {
    const about = aboutFamily(each);
    return { each, subject: about.subject, reference: referenceOf(deps, about) };
  });
  const told = new Set((await deps.notices.findMany(named)).map(({ reference }) => reference));
  return named.filter(({ reference }) => !told.has(reference)).map(({ each }) => each);
};

type About = Pick<Cause, "draft" | "cause"> & Pick<NoticeRecord, "subject" | "recipient">;

const aboutFamily = ({ application: { id, receiptNo }, draft, cause }: ToFamily): About => ({
  draft,
  cause,
  subject: { kind: "application", id },
  recipient: receiptNo,
});

const referenceOf = ({ keys }: Dependencies, { draft, cause, subject, recipient }: About): string =>
  keys.hash(`${cause} ${draft.notice} ${subject.id} ${recipient}`);

/** Whether a notice is in no record: one that is there went, or waits where others see to it. */
const isUntold = async (deps: Dependencies, about: About): Promise<boolean> =>
  (await deps.notices.find(about.subject, referenceOf(deps, about))) === undefined;

/** The notice as it will be recorded. */
const freshNotice = (deps: Dependencies, about: About): NoticeRecord => ({
  kind: "notice",
  record: unrecorded,
  reference: referenceOf(deps, about),
  notice: about.draft.notice,
  subject: about.subject,
  channel: "email",
  recipient: about.recipient,
  words: about.draft.words,
  createdAt: deps.clock.now(),
});
