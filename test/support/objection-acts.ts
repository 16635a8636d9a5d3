import { type AdmitObjectionForm, admitObjection } from "../../domain/objection/admit-objection.ts";
import { askObjector } from "../../domain/objection/ask-objector.ts";
import { type AskReviewForm, askReview } from "../../domain/objection/ask-review.ts";
import { type DecideObjectionForm, decideObjection } from "../../domain/objection/decide-objection.ts";
import { extendObjection } from "../../domain/objection/extend-objection.ts";
import { serialOf } from "../../domain/objection/objection.ts";
import { type ReviewObjectionForm, reviewObjection } from "../../domain/objection/review-objection.ts";
import { objectionFacts } from "../../functions/api/objection-facts.ts";
import { type Answer, found, type OfficeMachine } from "./office-machine.ts";

type Unread<Form> = Partial<Omit<Form, "version" | "humanFact">>;

/** What the office does with objections; each act is done by whoever has the task, or by somebody else. */
export const objectionActs = ({
  deps,
  act,
  occasion,
  person,
}: Pick<OfficeMachine, "deps" | "act" | "occasion" | "person">) => {
  const deskOf = async (id: string, as: string | undefined) => {
    const facts = await objectionFacts(deps, id);
    const objection = await found(Promise.resolve(facts.objection));
    return {
      desk: { ...facts, actor: await person(as ?? facts.task?.assignee), occasion: await occasion() },
      read: { version: objection.record.version, humanFact: String(serialOf(objection)) },
    };
  };

  const admit = (id: string, said: Unread<AdmitObjectionForm> = {}, as?: string): Promise<Answer> =>
    act(async () => {
      const { desk, read } = await deskOf(id, as);
      return admitObjection({ ...desk, form: { outcome: "admit", ...said, ...read } });
    });

  const decide = (id: string, said: Unread<DecideObjectionForm>, as?: string): Promise<Answer> =>
    act(async () => {
      const { desk, read } = await deskOf(id, as);
      const form: DecideObjectionForm = { outcome: "notUpheld", reply: "已核实。", ...said, ...read };
      return decideObjection({ ...desk, makeupDigits: "12345678", form });
    });

  return {
    admit,
    decideObjection: decide,
    objection: (id: string) => found(deps.objections.find(id)),
    /** Admits an objection and answers it; upheld means that the application is rejected. */
    answer: async (id: string, { outcome, as }: { readonly outcome: "upheld" | "notUpheld"; readonly as?: string }) => {
      const admitted = await admit(id, {}, as);
      if (admitted !== "done" && admitted !== "TaskClosed") return admitted;
      const effect = outcome === "upheld" ? { effect: "reject" as const, reason: { code: "R03" as const } } : {};
      return decide(id, { outcome, ...effect }, as);
    },
    ask: (id: string, question = "是哪一户？"): Promise<Answer> =>
      act(async () => {
        const { desk, read } = await deskOf(id, undefined);
        return askObjector({ ...desk, form: { question, ...read } });
      }),
    extend: (id: string, as?: string): Promise<Answer> =>
      act(async () => {
        const { desk, read } = await deskOf(id, as);
        return extendObjection({ ...desk, form: { reason: "需要入户走访。", ...read } });
      }),
    askReview: (id: string, form: AskReviewForm = { why: "没有去他家看过。" }): Promise<Answer> =>
      act(async () => askReview({ objection: await deps.objections.find(id), form, occasion: await occasion() })),
    reviewAnswer: (id: string, said: Unread<ReviewObjectionForm> = {}, as?: string): Promise<Answer> =>
      act(async () => {
        const { desk, read } = await deskOf(id, as);
        const form: ReviewObjectionForm = { outcome: "confirmed", reply: "维持原答复。", ...said, ...read };
        return reviewObjection({ ...desk, makeupDigits: "12345678", form });
      }),
  };
};
