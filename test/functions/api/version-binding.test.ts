import fc from "fast-check";
import { expect, test } from "vitest";
import type { NeedCategory } from "../../../domain/need/need-categories.ts";
import { decideReview } from "../../../domain/review/decide-review.ts";
import { factOfName } from "../../../domain/shared/human-fact.ts";
import { taskIdOf } from "../../../domain/wait/wait.ts";
import { reviewView } from "../../../functions/api/review-view.ts";
import { taskHead } from "../../../functions/api/task-head.ts";
import { aForm, aPupil } from "../../support/factories.ts";
import { openOffice } from "../../support/office.ts";
import { approved, returned } from "../../support/staff-acts.ts";

/** What happens, in any order: a reviewer opens the link in one of two tabs, decides in one, the family corrects. */
const step = fc.record({
  what: fc.constantFrom("open", "decide", "decide", "edit"),
  tab: fc.nat(1),
  said: fc.constantFrom(approved, returned, returned),
});
const categories: readonly NeedCategory[] = ["OTHER_HARDSHIP", "MIN_LIVING", "ORPHAN"];

test("in any order of opening, deciding and correcting, no decision is attached to content its reviewer did not see", {
  timeout: 120_000,
}, async () => {
  const office = await openOffice();
  const { deps } = office;
  let sequence = 0;
  let [taken, turnedAway] = [0, 0];

  const begin = async () => {
    const pupil = aPupil({ sequence });
    sequence += 1;
    return office.submit(pupil, aForm({}, pupil));
  };
  const contentOf = async (id: string): Promise<string> => {
    const { receiptNo, formVersion } = await office.application(id);
    return JSON.stringify((await deps.recognitions.form(receiptNo, formVersion))?.content);
  };
  const openTab = async (id: string) => {
    const task = await office.taskOf("application", id);
    const { record } = await office.application(id);
    const seen = { version: record.version, content: await contentOf(id) };
    return task?.assignee && !task.closed ? { ...seen, taskId: taskIdOf(task), reader: task.assignee } : undefined;
  };
  type Tab = NonNullable<Awaited<ReturnType<typeof openTab>>>;
  const decideIn = async (id: string, tab: Tab, said: typeof approved | typeof returned) => {
    const now = await contentOf(id);
    const { pupilName } = await office.application(id);
    const answer = await office.act(async () =>
      decideReview({
        actor: await office.person(tab.reader),
        task: await deps.tasks.find(tab.taskId),
        application: await office.application(id),
        form: { ...said, version: tab.version, humanFact: factOfName(pupilName) },
        occasion: await office.occasion(),
      }),
    );
    if (answer === "done") {
      taken += 1;
      expect(now).toBe(tab.content);
    } else if (now !== tab.content) {
      turnedAway += 1;
      await expectDifference(id, tab);
    }
  };
  /** Whoever was turned away and has the task again reads what changed. */
  const expectDifference = async (id: string, { reader }: Tab) => {
    const task = await office.taskOf("application", id);
    const application = await office.application(id);
    const stage = application.status;
    if (task === undefined || task.closed || task.assignee !== reader) return;
    if (stage !== "classCheck" && stage !== "schoolCheck") return;
    const head = await taskHead(deps, { task, version: application.record.version, may: "decide" });
    const { correction, sinceRead } = await reviewView(deps, { application, head, stage, reader });
    expect([...(correction?.asked.flatMap(({ changes }) => changes) ?? []), ...(sinceRead?.changes ?? [])]).not.toEqual(
      [],
    );
  };

  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 12 }), async (steps) => {
      const id = await begin();
      const tabs: (Tab | undefined)[] = [await openTab(id), await openTab(id)];
      for (const [turn, { what, tab, said }] of steps.entries()) {
        const open = tabs[tab];
        const isAsked = (await office.application(id)).status === "correction";
        if (what === "open") tabs[tab] = await openTab(id);
        else if (what === "decide" && open) await decideIn(id, open, said);
        else if (isAsked) await office.correct(id, { need: { categories: [categories[turn % 3] ?? "ORPHAN"] } });
      }
    }),
    { numRuns: 20, seed: 20_261_123 },
  );

  expect(taken).toBeGreaterThan(10);
  expect(turnedAway).toBeGreaterThan(0);
});
