import { dayOf } from "../../domain/calendar/time.ts";
import { codeIn } from "../../local/play/code-in.ts";
import { uploadPhoto } from "../../local/play/upload-photo.ts";
import { type Answer, createVisitor, type Visitor } from "../../local/play/visitor.ts";
import type { EvidenceView } from "../../web/views/evidence.ts";
import type { Acts } from "./acts.ts";
import type { ReceivedMail } from "./received-mails.ts";

type Task = {
  readonly taskId: string;
  readonly purpose: string;
  readonly version: number;
  readonly subject: { readonly id: string };
  readonly application?: { readonly pupilName: string };
  readonly list?: { readonly lines: number };
  readonly exceptions?: readonly string[];
};

/** What the staff know, and what their mailboxes hold. */
export type Staff = {
  readonly url: string;
  /** The name of a member of staff, which opens the link that was mailed. */
  readonly nameOf: (staffId: string) => string;
  readonly addressOf: (staffId: string) => string;
  readonly mails: () => readonly ReceivedMail[];
};

/** Members of staff who sign in by the links of their mails and approve all that waits for them. */
export const createStaffAtWork = ({ url, nameOf, addressOf, mails }: Staff, { ask, unexpected }: Acts) => {
  const signedIn = new Map<string, Visitor>();
  const decided = new Set<string>();

  const as = async (staffId: string): Promise<Visitor> => {
    const known = signedIn.get(staffId);
    if (known && (await known.get("/work?limit=1")).status === 200) return known;
    const mailed = () => mails().findLast((mail) => mail.to === addressOf(staffId) && codeIn(mail) !== undefined);
    const visitor = createVisitor(url, () => codeIn(mailed()));
    const before = mails().length;
    await visitor.post("/development/links", { staffId });
    const mail = mails()
      .slice(before)
      .find(({ to, text }) => to === addressOf(staffId) && text.includes("/l/"));
    const path = /\/l\/[\w-]{43}/.exec(mail?.text ?? "")?.[0] ?? "/l/none";
    const { status } = await visitor.post(path, { surname: nameOf(staffId) });
    if (status !== 200) throw new Error(`${staffId} could not sign in: ${status}`);
    signedIn.set(staffId, visitor);
    return visitor;
  };

  /** Whoever signs first sees to it that the photo of the board is there. */
  const showBoard = async (visitor: Visitor, listId: string): Promise<void> => {
    const { body } = await visitor.get(`/preparation/${listId}/evidence`);
    const { list, missing } = body as unknown as EvidenceView;
    if (list.window === undefined || !missing.includes("boardPhoto")) return;
    await uploadPhoto({ url, send: visitor.post }, { listId, takenOn: dayOf(list.window.postedAt) });
  };

  const decide = async (
    visitor: Visitor,
    { taskId, purpose, version, subject, list, application }: Task,
  ): Promise<void> => {
    const path = `/tasks/${encodeURIComponent(taskId)}`;
    const lines = String(list?.lines);
    if (purpose === "postList")
      return ask({ visitor, path: `${path}/posting`, body: { version, outcome: "post", humanFact: lines } });
    if (purpose === "signList") {
      await showBoard(visitor, subject.id);
      const { body } = await visitor.get(path);
      return ask({
        visitor,
        path: `${path}/signature`,
        body: { version: body["version"] ?? version, returned: [], humanFact: lines },
      });
    }
    const humanFact = Array.from(application?.pupilName ?? "").at(-1);
    const onAccepted = () => void (purpose === "classCheck" && decided.add(subject.id));
    return ask({ visitor, path: `${path}/decision`, body: { version, outcome: "approve", humanFact }, onAccepted });
  };

  const decideTogether = (visitor: Visitor, tasks: readonly Task[]): Promise<void> => {
    const decisions = tasks.map(({ taskId, version }) => ({ taskId, version }));
    const onAccepted = ({ body: { refused } }: Answer) => {
      for (const refusal of refused as object[]) unexpected.push(JSON.stringify(refusal));
    };
    return ask({
      visitor,
      path: "/work/decisions",
      body: { decisions, humanFact: String(decisions.length) },
      onAccepted,
    });
  };

  return {
    /** Applications whose teacher has the answer to the class check, given alone. */
    decided: decided as ReadonlySet<string>,
    /** One alone, so that its answer comes before the next; alike ones together. */
    workOff: async (staffId: string): Promise<void> => {
      const visitor = await as(staffId);
      const { body } = await visitor.get("/work?limit=200");
      const [first, ...others] = body["tasks"] as readonly Task[];
      if (first) await decide(visitor, first);
      const alike = others.filter(({ exceptions }) => exceptions?.length === 0);
      for (const task of others) if (!alike.includes(task)) await decide(visitor, task);
      if (alike.length > 0) await decideTogether(visitor, alike);
    },
    /** Prepares the next list of a school, or of a stage of the county. */
    prepare: async (staffId: string, scope: string): Promise<void> =>
      ask({ visitor: await as(staffId), path: `/preparation/${scope}`, body: {} }),
  };
};
