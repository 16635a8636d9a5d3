import type { Answer, Visitor } from "../../local/play/visitor.ts";

/** What one person asks of the office. */
export type Act = {
  readonly visitor: Visitor;
  readonly path: string;
  readonly body: unknown;
  readonly onAccepted?: (answer: Answer) => void;
};

/** An act the office has accepted: the person has the answer. */
export type Accepted = Pick<Act, "path" | "body">;

/** Refusals that tell whoever repeats an unanswered act that it had been accepted the first time. */
const doneBefore = ["DuplicateApplication", "ListAlreadyOpen", "NothingToList"];

/** Keeps what was asked and not answered, because the process died, until it is asked again word for word. */
export const createActs = () => {
  const unanswered = new Set<Act>();
  const accepted: Accepted[] = [];
  const unexpected: string[] = [];

  const ask = async (act: Act): Promise<void> => {
    const again = unanswered.has(act);
    unanswered.add(act);
    const answer = await act.visitor.post(act.path, act.body);
    unanswered.delete(act);
    const code = String(answer.body["code"] ?? "");
    if (answer.status < 300) {
      accepted.push({ path: act.path, body: act.body });
      act.onAccepted?.(answer);
    } else if (!again || !doneBefore.includes(code)) unexpected.push(`${act.path} ${answer.status} ${code}`);
  };

  return {
    ask,
    askAgain: async (): Promise<void> => {
      for (const act of [...unanswered]) await ask(act);
    },
    accepted,
    /** Answers nobody should have had. */
    unexpected,
  };
};

/** See `createActs`. */
export type Acts = ReturnType<typeof createActs>;
