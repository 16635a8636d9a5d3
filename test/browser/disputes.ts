import { later } from "../../domain/calendar/time.ts";
import { askReconsideration } from "../../domain/reconsideration/ask-reconsideration.ts";
import { decideReview } from "../../domain/review/decide-review.ts";
import { factOfName } from "../../domain/shared/human-fact.ts";
import { decideAndCommit, occasionOf } from "../../functions/repositories/unit-of-work.ts";
import type { World } from "../support/world.ts";
import type { townshipOf } from "./township.ts";

const aWeek = 7 * 86_400_000;

/** Two rejections: a school's that its family may dispute today, and the county's that is disputed, with whoever answers and the page of it. */
export const disputesIn = async ({ deps, settled }: World, township: Awaited<ReturnType<typeof townshipOf>>) => {
  const open = township.application("rejected");
  if (open.status === "rejected")
    await deps.store.commit({ save: [{ ...open, reconsiderBy: later(deps.clock.now(), aWeek) }], emit: [] });

  const disputed = township.application("countyRecheck", 1);
  const read = async () => {
    const application = await deps.applications.find(disputed.id);
    return { application, version: application?.record.version ?? 0, humanFact: factOfName(disputed.pupilName) };
  };
  await decideAndCommit(deps, async () => {
    const [{ application, ...form }, task] = [
      await read(),
      await deps.tasks.waitOf({ kind: "application", id: disputed.id }),
    ];
    const actor = await deps.staff.find(task?.assignee ?? "");
    if (actor === undefined) throw new Error(`nobody rechecks ${disputed.id}`);
    const reason = { code: "R03" as const, text: "未在名单中查到，请提供证明。" };
    return decideReview({
      actor,
      task,
      application,
      form: { ...form, outcome: "reject", reason },
      occasion: await occasionOf(deps),
    });
  });
  await settled();
  const county = await deps.county.get();
  await decideAndCommit(deps, async () => {
    if (county === undefined) throw new Error("there is no county");
    const { application, ...form } = await read();
    const by = { role: "GUARDIAN" as const, id: disputed.receiptNo };
    const said = { ...form, grounds: "低保证在有效期内，去年也享受过资助。" };
    return askReconsideration({
      application,
      county,
      by,
      form: said,
      notice: undefined,
      occasion: await occasionOf(deps),
    });
  });
  await settled();
  const { assignee, path } = await township.task("application", disputed.id);
  return { open, disputed, assignee, path: path.replace("/tasks/", "/reconsiderations/") };
};
