import type { Dependencies } from "../dependencies.ts";
import { postNotice } from "../notices/post-notice.ts";
import { addressOf } from "../notices/recipients.ts";
import { allPages } from "../repositories/all-pages.ts";
import { sideBySide } from "../side-by-side.ts";
import { goingOn } from "./going-on.ts";

const atOnce = 8;

/** Sends what waits in the outbox, the oldest first, under the same references; stops when nothing of a page goes out. */
export const deliverWaitingMailHandler = (deps: Dependencies) => async (): Promise<void> => {
  const county = await deps.county.get();
  if (county === undefined) return;
  for await (const waiting of allPages(deps.notices.unsent)) {
    const outcomes = await sideBySide(waiting, atOnce, (notice) =>
      goingOn(deps, "deliver-waiting-mail", async () =>
        postNotice(deps, { notice, address: await addressOf(deps, notice), county }),
      ),
    );
    const allWait = outcomes.every((outcome) => outcome === undefined || outcome === "waits");
    if (outcomes.length > 0 && allWait) return;
  }
};
