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
export const notifyFamily = async (
  deps: Dependencies,
  { application, quiet: known, ...cause }: ToFamily,
): Promise<void> => {
  const { id, receiptNo, pupilKey, schoolCode } = application;
  const [notice, recognition, quiet] = await Promise.all([
    freshNotice(deps, { ...toFamily(application), ...cause }),
    deps.recognitions.find(receiptNo),
    known ?? deps.pupils.quiet([pupilKey]),
  ]);
  if (notice === undefined || quiet.has(pupilKey)) return;
  if (recognition === undefined) throw new TaskError("RecordBroken", `${id} has no recognition`);
  const address = familyAddress(recognition);
  const channel = address === undefined ? ("paper" as const) : ("email" as const);
  await postNotice(deps, { notice: { ...notice, channel, schoolCode }, address, county: cause.county });
};

/** Sends a notice to whoever raised an objection, if there is an address. */
export const notifyObjector = async (
  deps: Dependencies,
  { objection, ...cause }: Cause & { readonly objection: Objection },
): Promise<void> => {
  const address = objectorAddress(objection);
  if (address === undefined) return;
  const found = { subject: { kind: "objection" as const, id: objection.id }, recipient: objector };
  const notice = await freshNotice(deps, { ...found, ...cause });
  if (notice !== undefined) await postNotice(deps, { notice, address, county: cause.county });
};

const toFamily = ({ id, receiptNo }: Application) => ({
  subject: { kind: "application" as const, id },
  recipient: receiptNo,
});

/** Those of whom no notice is known yet, asked at once for many; `notifyFamily` asks again for each. */
export const untold = async <Notification extends ToFamily>(
  deps: Dependencies,
  notifications: readonly Notification[],
): Promise<readonly Notification[]> => {
  const named = notifications.map((each) => {
    const about = { ...toFamily(each.application), ...each };
    return { each, subject: about.subject, reference: referenceOf(deps, about) };
  });
  const told = new Set((await deps.notices.findMany(named)).map(({ reference }) => reference));
  return named.filter(({ reference }) => !told.has(reference)).map(({ each }) => each);
};

type About = Pick<Cause, "draft" | "cause"> & Pick<NoticeRecord, "subject" | "recipient">;

const referenceOf = ({ keys }: Dependencies, { draft, cause, subject, recipient }: About): string =>
  keys.hash(`${cause} ${draft.notice} ${subject.id} ${recipient}`);

/** The notice as it will be recorded; undefined when it has been before: it went, or waits where others see to it. */
const freshNotice = async (deps: Dependencies, about: About): Promise<NoticeRecord | undefined> => {
  const { draft, subject, recipient } = about;
  const reference = referenceOf(deps, about);
  if ((await deps.notices.find(subject, reference)) !== undefined) return undefined;
  return {
    kind: "notice",
    record: unrecorded,
    reference,
    notice: draft.notice,
    subject,
    channel: "email",
    recipient,
    words: draft.words,
    createdAt: deps.clock.now(),
  };
};
