import type { NoticeRecord } from "../../domain/notice/notice-record.ts";
import type { Dependencies } from "../dependencies.ts";
import { commitChange } from "../repositories/unit-of-work.ts";
import { objector } from "./recipients.ts";
import { tellStaff } from "./tell-staff.ts";

/** What a mail that came back leaves behind: the school hears of the slip, and if it failed for good the family gets paper from now on. */
export const afterBounce = async (deps: Dependencies, notice: NoticeRecord): Promise<void> => {
  if (notice.bounced?.why !== "undelivered") await turnToPaper(deps, notice);
  await tellSchool(deps, notice);
};

/** The school has a slip to hand out. */
export const tellSchool = async (deps: Dependencies, { schoolCode, reference }: NoticeRecord): Promise<void> => {
  const school = schoolCode === undefined ? undefined : await deps.schools.find(schoolCode);
  if (school)
    await tellStaff(deps, { staffId: school.offices.aidOfficerId, news: { about: "undeliverable", id: reference } });
};

const turnToPaper = async (deps: Dependencies, { recipient }: NoticeRecord): Promise<void> => {
  if (recipient === objector) return;
  await commitChange(deps, async () => {
    const recognition = await deps.recognitions.find(recipient);
    if (recognition === undefined || recognition.guardian.noticeChannel === "paper") return undefined;
    return { save: [{ ...recognition, guardian: { ...recognition.guardian, noticeChannel: "paper" } }], emit: [] };
  });
};

type Returned = Pick<NoticeRecord, "subject" | "reference"> & {
  readonly why: NonNullable<NoticeRecord["bounced"]>["why"];
};

/** A notice that had gone out came back: it becomes a paper slip; noting it twice is harmless. */
export const returnNotice = async (deps: Dependencies, { subject, reference, why }: Returned): Promise<void> => {
  await commitChange(deps, async () => {
    const notice = await deps.notices.find(subject, reference);
    if (notice === undefined || notice.channel === "paper") return undefined;
    const { sentAt: _, ...rest } = notice;
    return { save: [{ ...rest, channel: "paper", bounced: { at: deps.clock.now(), why } }], emit: [] };
  });
  // A run that died after the commit is finished by the next report; a later one may be of a graver kind.
  const slip = await deps.notices.find(subject, reference);
  if (slip?.channel === "paper" && slip.bounced !== undefined)
    await afterBounce(deps, { ...slip, bounced: { ...slip.bounced, why } });
};
