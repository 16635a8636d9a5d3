import { withNews } from "../../domain/notice/mailbox.ts";
import type { StaffNews } from "../../domain/notice/news-for.ts";
import type { Dependencies } from "../dependencies.ts";
import { commitChange } from "../repositories/unit-of-work.ts";

/** Puts news into a person's mailbox for the next digest; telling it twice is harmless. */
export const tellStaff = async (deps: Dependencies, { staffId, news }: StaffNews): Promise<void> => {
  await commitChange(deps, async () => {
    const mailbox = await deps.mailboxes.find(staffId);
    const fuller = withNews({ mailbox, staffId, now: deps.clock.now(), ...(news ? { news } : {}) });
    return fuller && { save: [fuller], emit: [] };
  });
};
