import { later } from "../../domain/calendar/time.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import { postList } from "../../domain/publicity/post-list.ts";
import { prepareList } from "../../domain/publicity/prepare-list.ts";
import { signList } from "../../domain/publicity/sign-list.ts";
import { decideReview } from "../../domain/review/decide-review.ts";
import type { ReviewForm } from "../../domain/review/review-form.ts";
import { factOfName } from "../../domain/shared/human-fact.ts";
import { releaseCase } from "../../domain/wait/release-case.ts";
import type { Wait } from "../../domain/wait/wait.ts";
import { givePhoto } from "./evidence.ts";
import { aCampaign } from "./factories.ts";
import { objectionActs } from "./objection-acts.ts";
import type { Answer, OfficeMachine } from "./office-machine.ts";
import { smallCounty } from "./small-county.ts";

type Unsaid<Form> = Form extends unknown ? Omit<Form, "version" | "humanFact"> : never;

/** A decision as a test says it; the version read and the human fact are filled in. */
type Said = Unsaid<ReviewForm>;

/** The four outcomes of a review. */
export const approved = { outcome: "approve" } as const satisfies Said;
export const returned = {
  outcome: "return",
  reason: { code: "R04" },
  fields: ["need.categories"],
} as const satisfies Said;
export const rejected = { outcome: "reject", reason: { code: "R03" } } as const satisfies Said;
export const refusalSuggested = { outcome: "suggestRefusal", reason: { code: "R03" } } as const satisfies Said;

/** What the office's own people do; each act is done by whoever has the task. */
export const staffActs = (office: OfficeMachine) => {
  const { deps, act, occasion, application, list, person, taskOf, skipTo } = office;

  const listFacts = async (listId: string) => {
    const [record, task] = await Promise.all([list(listId), taskOf("list", listId)]);
    return { list: record, task, actor: await person(task?.assignee), occasion: await occasion() };
  };
  const readOf = ({ record, lines }: AidList) => ({ version: record.version, humanFact: String(lines) });

  /** Prepares the next list of a school, or of the county's primary schools; answers with its id. */
  const prepare = async (level: AidList["level"], scope: string, leftOut: readonly string[] = []): Promise<string> => {
    const earlier = await deps.lists.ofScope(aCampaign().id, level, scope);
    const school = await deps.schools.find(scope);
    const actor = await person(school ? school.offices.aidOfficerId : "reviewer-1");
    const facts = { actor, level, scope, unitName: school?.name ?? smallCounty.name, waiting: 1, earlier, leftOut };
    const answer = await act(async () => prepareList({ ...facts, occasion: await occasion() }));
    if (answer !== "done") throw new Error(`the list was refused: ${answer}`);
    return `${aCampaign().id}-${scope}-${earlier.length}`;
  };

  const post = (listId: string, outcome: "post" | "return" = "post"): Promise<Answer> =>
    act(async () => {
      const facts = await listFacts(listId);
      return postList({ ...facts, form: { outcome, ...readOf(facts.list) } });
    });

  /** Past the end of a hanging list's window; it is then taken down. */
  const skipWindow = async (listId: string): Promise<void> => {
    const { window } = await list(listId);
    if (window === undefined) throw new Error(`${listId} does not hang`);
    await skipTo(later(window.endsAt, 1000));
  };

  /** Signs a list; the lines named are sent back or refused instead. */
  const sign = async (
    listId: string,
    serials: readonly number[] = [],
    refused: readonly number[] = [],
  ): Promise<Answer> => {
    await givePhoto(deps, await list(listId));
    return act(async () => {
      const facts = await listFacts(listId);
      const evidence = await deps.evidence.of(listId);
      const returnedLines = await deps.lists.lines(listId, serials);
      const refusedLines = await deps.lists.lines(listId, refused);
      const reason = serials.length + refused.length > 0 ? { reason: { code: "R03" as const } } : {};
      const form = { returned: [...serials], refused: [...refused], ...reason, ...readOf(facts.list) };
      return signList({ ...facts, evidence, returnedLines, refusedLines, form });
    });
  };

  return {
    ...{ prepare, post, skipWindow, sign },

    /** Decides as whoever has the task, or as somebody else. */
    decide: (id: string, said: Said = approved, as?: string): Promise<Answer> =>
      act(async () => {
        const [record, task] = await Promise.all([application(id), taskOf("application", id)]);
        const form: ReviewForm = { ...said, version: record.record.version, humanFact: factOfName(record.pupilName) };
        const actor = await person(as ?? task?.assignee);
        return decideReview({ actor, task, application: record, form, occasion: await occasion() });
      }),

    /** A list from its preparation to its signature. */
    runList: async (level: AidList["level"], scope: string): Promise<string> => {
      const listId = await prepare(level, scope);
      await post(listId);
      await skipWindow(listId);
      await sign(listId);
      return listId;
    },

    ...objectionActs(office),

    /** Lets a parked case go on. */
    release: (kind: Wait["subject"]["kind"], id: string): Promise<Answer> =>
      act(async () => {
        const task = await taskOf(kind, id);
        const subject = await (kind === "application" ? application(id) : list(id));
        const humanFact = subject.kind === "application" ? factOfName(subject.pupilName) : String(subject.lines);
        const actor = await person(task?.assignee);
        const form = { version: subject.record.version, humanFact };
        return releaseCase({ actor, task, subject, form, occasion: await occasion() });
      }),
  };
};
