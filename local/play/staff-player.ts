import { issueLink } from "../../functions/repositories/issue-link.ts";
import { codeIn } from "./code-in.ts";
import type { PlayedSystem } from "./played-system.ts";
import { createVisitor, expectOk, type Visitor } from "./visitor.ts";

/** An open piece of work as the work list's JSON tells it. */
export type Task = {
  readonly taskId: string;
  readonly purpose: string;
  readonly version: number;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly application?: { readonly applicationId: string; readonly pupilName: string };
  readonly list?: { readonly lines: number };
  readonly exceptions?: readonly string[];
};

/** A member of staff at work through the doors, signed in by a link as it stands in a mail. */
export type StaffPlayer = {
  readonly work: (purpose?: string) => Promise<readonly Task[]>;
  readonly decide: (task: Task, form: object) => Promise<void>;
  /** Approves all these together where the office allows it, the exceptions one by one. */
  readonly approve: (tasks: readonly Task[]) => Promise<void>;
  readonly visitor: Visitor;
};

const bulkSize = 200;

/** The human fact of a single application: the last character of the pupil's name. */
const factOf = (task: Task): string => Array.from(task.application?.pupilName ?? "").at(-1) ?? "";

/** Signs a member of staff in through the door of the mail link. */
export const signIn = async (
  { deps, url, codeMailedTo }: Pick<PlayedSystem, "deps" | "url" | "codeMailedTo">,
  staffId: string,
): Promise<StaffPlayer> => {
  const person = await deps.staff.find(staffId);
  if (person === undefined) throw new Error(`nobody is ${staffId}`);
  const issued = issueLink(deps, { staffId, expiresInDays: 14 });
  await deps.store.commit({ save: [issued.link], emit: [] });
  const visitor = createVisitor(url, async () => codeIn(await codeMailedTo(person.email)));
  expectOk(await visitor.post(new URL(issued.url).pathname, { surname: person.name }), "confirm-link");

  const decide = async (task: Task, form: object) => {
    const path = `/tasks/${encodeURIComponent(task.taskId)}/decision`;
    expectOk(await visitor.post(path, { version: task.version, humanFact: factOf(task), ...form }), "decide-review");
  };
  return {
    visitor,
    decide,
    work: async (purpose) => {
      const tasks: Task[] = [];
      for (let after: string | undefined = ""; after !== undefined; ) {
        const query = new URLSearchParams({ ...(purpose ? { purpose } : {}), ...(after ? { after } : {}) });
        const view = expectOk(await visitor.get(`/work?${query}`), "show-work");
        tasks.push(...(view["tasks"] as readonly Task[]));
        after = view["next"] as string | undefined;
      }
      return tasks;
    },
    approve: async (tasks) => {
      const alike = tasks.filter(({ exceptions }) => exceptions?.length === 0);
      for (let at = 0; at < alike.length; at += bulkSize) {
        const part = alike.slice(at, at + bulkSize);
        const decisions = part.map(({ taskId, version }) => ({ taskId, version }));
        const result = expectOk(
          await visitor.post("/work/decisions", { decisions, humanFact: String(part.length) }),
          "decide-reviews",
        );
        const refused = result["refused"] as readonly { readonly taskId: string; readonly code: string }[];
        if (refused.length > 0) throw new Error(`decide-reviews refused ${refused[0]?.taskId}: ${refused[0]?.code}`);
      }
      for (const task of tasks) if (!alike.includes(task)) await decide(task, { outcome: "approve" });
    },
  };
};
