import type { Dependencies } from "../dependencies.ts";
import { type Posted, postNotice } from "../notices/post-notice.ts";
import { addressOf } from "../notices/recipients.ts";
import { eachInTime, isOutOfTime, noHurry, outOfTime } from "../out-of-time.ts";
import { allPages } from "../repositories/all-pages.ts";
import { goingOn } from "./going-on.ts";

const atOnce = 8;

/**
 * Sends what waits in the outbox, the oldest first, under the same references; stops when a whole page fails and would at
 * any address, or before its time is up. Mails that their server declines one by one hold up no others.
 */
export const deliverWaitingMailHandler =
  (deps: Dependencies) =>
  async (msLeft: () => number = noHurry): Promise<void> => {
    const county = await deps.county.get();
    if (county === undefined) return;
    for await (const waiting of allPages(deps.notices.unsent)) {
      const fates: (Posted | undefined)[] = [];
      await eachInTime(waiting, { atOnce, msLeft }, async (notice) => {
        const fate = await goingOn(deps, "deliver-waiting-mail", async () =>
          postNotice(deps, { notice, address: await addressOf(deps, notice), county }),
        );
        fates.push(fate);
      });
      if (fates.includes("waits") && fates.every((fate) => fate === "waits" || fate === "elsewhere")) return;
      if (isOutOfTime(msLeft)) throw outOfTime();
    }
  };
