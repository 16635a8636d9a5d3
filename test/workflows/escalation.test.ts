import { describe, expect, test } from "vitest";
import { type Day, dayOf, later, startOfDay } from "../../domain/calendar/time.ts";
import { type Climb, climb } from "../../domain/escalation/climb.ts";
import { serveByBulletin } from "../../domain/escalation/serve-by-bulletin.ts";
import { system } from "../../domain/history/domain-event.ts";
import { factOfName } from "../../domain/shared/human-fact.ts";
import { escalationFacts } from "../../functions/api/escalation-facts.ts";
import { allRecords } from "../../functions/repositories/all-pages.ts";
import { acts, type EscalationAct, walkedUnit } from "../support/escalation-acts.ts";
import { openOffice } from "../support/office.ts";
import { found } from "../support/office-machine.ts";

const openLadder = async () => {
  const office = await openOffice();
  const { deps, act, settled, occasion, person } = office;
  const step = (id: string) => found(deps.escalations.find(id));
  const ladderOf = () => allRecords((rest) => deps.escalations.ofUnit(walkedUnit.id, rest));
  return {
    ...office,
    step,
    ladderOf,
    /** Something happens; the id of the step it leads to. */
    trigger: async (why: Omit<Climb, "unit">): Promise<string> => {
      const { escalation, save, events } = climb({
        unit: walkedUnit,
        ...why,
        history: await ladderOf(),
        occasion: await occasion(),
      });
      await deps.store.commit({ save, emit: events });
      await settled();
      return escalation.id;
    },
    serve: async (id: string): Promise<void> => {
      const served = serveByBulletin(await step(id), {
        bulletinId: "TB2026-01",
        by: system,
        occasion: await occasion(),
      });
      await deps.store.commit({ save: [served.escalation], emit: served.events });
      await settled();
    },
    /** Done by whoever has the task, or by somebody else. */
    does: (id: string, what: EscalationAct, as?: string) =>
      act(async () => {
        const { escalation, ...facts } = await escalationFacts(deps, id);
        const read = { version: escalation?.record.version ?? 0, humanFact: factOfName(walkedUnit.name) };
        const actor = await person(as ?? facts.task?.assignee);
        return what({ ...facts, escalation, actor, occasion: await occasion() }, read);
      }),
    /** Past the deadline of the present step. */
    pass: async (id: string): Promise<void> => office.skipTo(later((await step(id)).dueAt, 1000)),
    path: (id: string) => office.engine.path({ workflow: "escalation", name: `escalation-${id}-1` }),
    ended: async (id: string) =>
      (await office.engine.describe({ workflow: "escalation", name: `escalation-${id}-1` }))?.status,
    holder: async (id: string) => {
      const task = await deps.tasks.waitOf({ kind: "escalation", id });
      return task?.closed === undefined ? task?.assignee : undefined;
    },
  };
};

const afterBegin = (path: readonly string[]) => path.filter((state) => !state.endsWith("?")).slice(1);

describe("the first step", () => {
  test("is served by the bulletin and ends with the plan", async () => {
    const office = await openLadder();
    const id = await office.trigger({ issueClass: "funds", trigger: "overdueRectification" });
    const before = await office.holder(id);

    await office.serve(id);
    const owes = await office.holder(id);
    const answer = await office.does(id, acts.plan());

    expect([before, owes, answer]).toEqual(["supervision-head", walkedUnit.headId, "done"]);
    expect(afterBegin(office.path(id))).toEqual(["Service", "Plan", "Closed"]);
    expect(await office.step(id)).toMatchObject({ status: "closed", ended: "answered" });
    expect(await office.holder(id)).toBeUndefined();
  });

  test("without a plan in time ends, and an interview of the same class is opened", async () => {
    const office = await openLadder();
    const id = await office.trigger({ issueClass: "funds", trigger: "overdueRectification" });
    await office.serve(id);

    await office.pass(id);
    const late = await office.does(id, acts.plan(), walkedUnit.headId);

    const [, next] = await office.ladderOf();
    expect(late).toBe("TaskClosed");
    expect(await office.ended(id)).toBe("SUCCEEDED");
    expect(await office.step(id)).toMatchObject({ status: "closed", ended: "missed" });
    expect(next).toMatchObject({ step: "interview", status: "opened", grounds: [{ escalationId: id }] });
    expect(await office.holder(next?.id ?? "")).toBe("deputy");
  });

  test("that nobody puts into a bulletin goes one level up", async () => {
    const office = await openLadder();
    const id = await office.trigger({ issueClass: "funds", trigger: "overdueRectification" });

    await office.pass(id);

    expect(await office.holder(id)).toBe("deputy");
    expect(afterBegin(office.path(id))).toEqual(["Service", "Service overdue", "Service"]);
  });
});

describe("the interview", () => {
  const interviewed = async () => {
    const office = await openLadder();
    const id = await office.trigger({ issueClass: "funds", trigger: "graveFinding" });
    await office.does(id, acts.setInterview("2026-09-09"));
    return { office, id };
  };

  test("is signed by both, planned for and reported every week", async () => {
    const { office, id } = await interviewed();
    const tooEarly = await office.does(id, acts.hold("held"));
    await office.skipTo(startOfDay("2026-09-09" as Day, 16));
    await office.does(id, acts.hold("held"));

    const unsigned = await office.does(id, acts.plan());
    await office.does(id, acts.sign());
    await office.does(id, acts.plan());
    await office.does(id, acts.progress("continues"));
    await office.does(id, acts.progress("finished"));

    const { interview, progress, status } = await office.step(id);
    expect([tooEarly, unsigned]).toEqual(["TransitionNotAllowed", "SignaturesMissing"]);
    expect(interview?.signatures.map(({ staffId }) => staffId)).toEqual(["deputy", walkedUnit.headId]);
    expect([status, progress.length]).toEqual(["closed", 2]);
    expect(afterBegin(office.path(id))).toEqual(["Service", "Interview", "Plan", "Progress", "Progress", "Closed"]);
  });

  test("refused opens accountability at once", async () => {
    const { office, id } = await interviewed();
    await office.skipTo(startOfDay("2026-09-09" as Day, 16));

    await office.does(id, acts.hold("refused"));

    expect(await office.step(id)).toMatchObject({ status: "closed", ended: "refused" });
    expect((await office.ladderOf()).map(({ step }) => step).toSorted()).toEqual(["accountability", "interview"]);
    expect(afterBegin(office.path(id))).toEqual(["Service", "Interview", "Closed"]);
  });

  test("whose record the head never signs is a refusal", async () => {
    const { office, id } = await interviewed();
    await office.skipTo(startOfDay("2026-09-09" as Day, 16));
    await office.does(id, acts.hold("held"));

    await office.pass(id);

    expect(await office.step(id)).toMatchObject({ status: "closed", ended: "refused" });
    expect((await office.ladderOf()).some(({ step }) => step === "accountability")).toBe(true);
  });
});

describe("accountability", () => {
  const decided = async () => {
    const office = await openLadder();
    const id = await office.trigger({ issueClass: "funds", trigger: "lossOfMoney" });
    await office.does(id, acts.propose());
    await office.does(id, acts.state());
    await office.does(id, acts.decide());
    return { office, id };
  };

  test("is proposed, heard, decided by another, rechecked, appealed to a third and corrected", async () => {
    const { office, id } = await decided();

    await office.does(id, acts.askRecheck());
    await office.does(id, acts.answerRecheck("confirmed"));
    await office.does(id, acts.appeal());
    const hears = await office.holder(id);
    await office.does(id, acts.decideAppeal("changed"));
    await office.does(id, acts.correct());

    const { proposal, decision, recheck, appeal, correction, ended } = await office.step(id);
    expect([proposal?.by, decision?.by, recheck?.answer?.by]).toEqual(["deputy", "director", "director"]);
    // The chief grid leader is the director, who decided: the county's supervision office hears the appeal.
    expect([hears, appeal?.answer?.by]).toEqual(["supervision-head", "supervision-head"]);
    expect([correction?.measure.form, ended]).toEqual(["criticism", "final"]);
    expect(afterBegin(office.path(id))).toEqual([
      ...["Service", "Statement", "Decision", "Recheck period", "Recheck", "Appeal period", "Appeal", "Correction"],
      "Closed",
    ]);
  });

  test("may be appealed directly within fifteen days of the decision, not on the sixteenth", async () => {
    const { office, id } = await decided();
    const { decision } = await office.step(id);
    const on = (days: number) =>
      later(startOfDay(dayOf(decision?.at ?? office.deps.clock.now()), 9), days * 86_400_000);

    await office.skipTo(on(16));
    const late = await office.does(id, acts.appeal());
    const recheck = await office.does(id, acts.askRecheck());

    expect([late, recheck]).toEqual(["TaskClosed", "done"]);
  });

  test("undisputed is final after thirty days", async () => {
    const { office, id } = await decided();

    await office.pass(id);

    expect(await office.step(id)).toMatchObject({ status: "closed", ended: "final" });
    expect(await office.ended(id)).toBe("SUCCEEDED");
    expect(await office.holder(id)).toBeUndefined();
  });

  test("is decided without a statement once the time for it is over", async () => {
    const office = await openLadder();
    const id = await office.trigger({ issueClass: "funds", trigger: "falsification" });
    await office.does(id, acts.propose());

    await office.pass(id);
    const late = await office.does(id, acts.state(), walkedUnit.headId);
    await office.does(id, acts.decide({ form: "none" }));

    expect(late).toBe("TaskClosed");
    expect(await office.step(id)).toMatchObject({ status: "closed", ended: "noMeasure" });
    expect(afterBegin(office.path(id)).slice(-3)).toEqual(["Where to begin", "Decision", "Closed"]);
  });

  test("asks nobody but whoever has the work", async () => {
    const office = await openLadder();
    const id = await office.trigger({ issueClass: "funds", trigger: "lossOfMoney" });

    expect(await office.does(id, acts.propose(), "director")).toBe("NotYourTask");
    expect(await office.does(id, acts.setInterview("2026-09-09"))).toBe("TransitionNotAllowed");
  });
});
