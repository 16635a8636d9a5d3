import type { Dependencies } from "../dependencies.ts";
import { type Posted, postNotice } from "../notices/post-notice.ts";
import { addressOf } from "../notices/recipients.ts";
import { eachInTime, isOutOfTime, noHurry, outOfTime } from "../out-of-time.ts";
import { allPages } from "../repositories/all-pages.ts";
import { goingOn } from "./going-on.ts";

const atOnce = 8;

/**
 * Sends what waits in the outbox, the oldest first, under the same references; stops when nothing of a page goes out, or
 * before its time is up.
 */
export const deliverWaitingMailHandler =
  (deps: Dependencies) =>
  async (msLeft: () => number = noHurry): Promise<void> => {
    const county = await deps.county.get();
    if (county === undefined) return;
    for await (const waiting of allPages(deps.notices.unsent)) {
      let gone = 0;
      await eachInTime(waiting, { atOnce, msLeft }, async (notice) => {
        const posted = await goingOn(deps, "deliver-waiting-mail", async () =>
          postNotice(deps, { notice, address: await addressOf(deps, notice), county }),
        );
        if (posted !== undefined && isGone(posted)) gone += 1;
      });
      if (waiting.length > 0 && gone === 0) return;
      if (isOutOfTime(msLeft)) throw outOfTime();
    }
  };

const isGone = (posted: Posted): boolean => posted !== "waits" && posted !== "elsewhere";
