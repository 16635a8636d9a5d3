import { setTimeout as pause } from "node:timers/promises";
import type { ApplicationForm } from "../../domain/application/application-form.ts";
import { type Answer, createVisitor, type Visitor } from "../../local/play/visitor.ts";
import type { Outside } from "./points.ts";
import type { ReceivedMail } from "./received-mails.ts";
import { isQuiet, look, type Sight } from "./sight.ts";

/** What one person asks of the office; until it is answered it is asked again after every restart. */
type Act = {
  readonly visitor: Visitor;
  readonly path: string;
  readonly body: unknown;
  readonly onAccepted: (answer: Answer) => void;
};

/** An act the office has accepted: the person has the answer. */
export type Accepted = { readonly path: string; readonly body: unknown };

type Task = {
  readonly taskId: string;
  readonly purpose: string;
  readonly version: number;
  readonly subject: { readonly id: string };
  readonly application?: { readonly pupilName: string };
  readonly list?: { readonly lines: number };
  readonly exceptions?: readonly string[];
};

type Telling = {
  readonly url: string;
  readonly dataDir: string;
  readonly forms: readonly ApplicationForm[];
  /** The name of a member of staff, which opens the link that was mailed. */
  readonly nameOf: (staffId: string) => string;
  readonly addressOf: (staffId: string) => string;
  /** Who prepares the list of a school or stage. */
  readonly preparerOf: (level: string) => string;
  readonly mails: () => readonly ReceivedMail[];
};

const lookEveryMs = 15;
const patienceMs = 30_000;
const familiesAtOnce = 8;

/** Refusals that tell whoever repeats an unanswered act that it had been accepted the first time. */
const doneBefore = ["DuplicateApplication", "ListAlreadyOpen", "NothingToList"];

/**
 * Families and staff at work through the doors of a county whose process may die at any moment: they do what their pages
 * offer, repeat word for word what got no answer, and let time pass when nobody has anything to do.
 */
export const createStory = (telling: Telling) => {
  const { url, dataDir, forms, mails } = telling;
  const unanswered = new Set<Act>();
  const accepted: Accepted[] = [];
  const unexpected: string[] = [];
  const heard = new Set<string>();
  const decided = new Set<string>();
  const signedIn = new Map<string, Visitor>();
  const families = new Set(forms.map(({ guardian }) => guardian.email));
  let toSubmit = [...forms];

  const ask = async (act: Act): Promise<Answer> => {
    const again = unanswered.has(act);
    unanswered.add(act);
    const answer = await act.visitor.post(act.path, act.body);
    unanswered.delete(act);
    const code = String(answer.body["code"] ?? "");
    if (answer.status < 300) {
      accepted.push({ path: act.path, body: act.body });
      act.onAccepted(answer);
    } else if (!again || !doneBefore.includes(code)) unexpected.push(`${act.path} ${answer.status} ${code}`);
    return answer;
  };

  const as = async (staffId: string): Promise<Visitor> => {
    const known = signedIn.get(staffId);
    if (known && (await known.get("/work?limit=1")).status === 200) return known;
    const visitor = createVisitor(url);
    const before = mails().length;
    await visitor.post("/development/links", { staffId });
    const mail = mails()
      .slice(before)
      .find(({ to, text }) => to === telling.addressOf(staffId) && text.includes("/l/"));
    const path = /\/l\/[\w-]{43}/.exec(mail?.text ?? "")?.[0] ?? "";
    const answer = await visitor.post(path, { surname: telling.nameOf(staffId) });
    if (answer.status !== 200)
      throw new Error(`${staffId} could not sign in: ${path} ${answer.status} ${answer.body["code"]}`);
    signedIn.set(staffId, visitor);
    return visitor;
  };

  const submitAll = async (): Promise<void> => {
    const waiting = toSubmit.values();
    const one = async () => {
      for (const form of waiting) {
        toSubmit = toSubmit.filter((each) => each !== form);
        const onAccepted = ({ body }: Answer) => {
          for (const { id } of body["applications"] as { id: string }[]) heard.add(id);
        };
        await ask({ visitor: createVisitor(url), path: "/applications", body: form, onAccepted });
      }
    };
    await Promise.all(Array.from({ length: familiesAtOnce }, one));
  };

  const decide = async (visitor: Visitor, task: Task): Promise<void> => {
    const path = `/tasks/${encodeURIComponent(task.taskId)}`;
    const { version } = task;
    const lines = String(task.list?.lines);
    if (task.purpose === "postList") {
      const body = { version, outcome: "post", humanFact: lines };
      await ask({ visitor, path: `${path}/posting`, body, onAccepted: () => undefined });
    } else if (task.purpose === "signList") {
      const body = { version, returned: [], humanFact: lines };
      await ask({ visitor, path: `${path}/signature`, body, onAccepted: () => undefined });
    } else {
      const humanFact = Array.from(task.application?.pupilName ?? "").at(-1);
      const body = { version, outcome: "approve", humanFact };
      const onAccepted = () => void (task.purpose === "classCheck" && decided.add(task.subject.id));
      await ask({ visitor, path: `${path}/decision`, body, onAccepted });
    }
  };

  /** One alone, so that its answer comes before the next; alike ones together. */
  const workOff = async (staffId: string): Promise<void> => {
    const visitor = await as(staffId);
    const { body } = await visitor.get("/work?limit=200");
    const [first, ...others] = body["tasks"] as readonly Task[];
    if (first) await decide(visitor, first);
    const alike = others.filter(({ exceptions }) => exceptions?.length === 0);
    for (const task of others) if (!alike.includes(task)) await decide(visitor, task);
    if (alike.length === 0) return;
    const decisions = alike.map(({ taskId, version }) => ({ taskId, version }));
    const onAccepted = ({ body: { refused } }: Answer) => {
      for (const refusal of refused as object[]) unexpected.push(JSON.stringify(refusal));
    };
    const together = { decisions, humanFact: String(decisions.length) };
    await ask({ visitor, path: "/work/decisions", body: together, onAccepted });
  };

  const prepare = async (level: string, scope: string): Promise<void> => {
    const visitor = await as(telling.preparerOf(level));
    await ask({ visitor, path: `/preparation/${level}/${scope}`, body: {}, onAccepted: () => undefined });
  };

  const doNext = async (sight: Sight): Promise<void> => {
    const people = new Set(sight.openWaits.flatMap(({ assignee }) => assignee ?? []));
    if (people.size > 0) {
      for (const staffId of people) await workOff(staffId);
      return;
    }
    const queued = (status: string) =>
      sight.applications.filter((each) => each.status === status && each.queuedAt !== undefined);
    const [forSchool] = queued("schoolCheck");
    const [forCounty] = queued("countyRecheck");
    if (queued("schoolCheck").length === forms.length) return prepare("school", forSchool?.schoolCode ?? "");
    if (queued("countyRecheck").length === forms.length) return prepare("county", forCounty?.stage ?? "");
    await createVisitor(url).post("/development/clock", { to: "nextDeadline" });
  };

  const isOver = ({ applications, runs }: Sight): boolean =>
    applications.length === forms.length && runs.every(({ status }) => status !== "RUNNING");

  const outside: Outside = {
    heard: (id) => heard.has(id),
    decided: (id) => decided.has(id),
    mailed: () =>
      mails()
        .filter(({ to }) => families.has(to))
        .map(({ reference }) => reference),
  };

  return {
    outside,
    accepted,
    /** Applications whose families have their answer. */
    submitted: heard as ReadonlySet<string>,
    /** Answers nobody should have had. */
    unexpected,
    /**
     * Goes on from where the office stands: until every workflow has ended, until the process has, or until it may not go
     * on from a moment of rest. A request that got no answer fails.
     */
    goOn: async ({ isAlive, mayGoOn }: Going): Promise<"over" | "killed"> => {
      for (const act of [...unanswered]) await ask(act);
      await submitAll();
      for (let since = performance.now(); isAlive(); ) {
        const sight = look(dataDir);
        if (!isQuiet(sight)) {
          if (performance.now() - since > patienceMs) throw new Error("the office does not come to rest");
          await pause(lookEveryMs);
          continue;
        }
        if (isOver(sight)) return "over";
        if (!mayGoOn(sight)) return "killed";
        await doNext(sight);
        since = performance.now();
      }
      return "killed";
    },
  };
};

type Going = { readonly isAlive: () => boolean; readonly mayGoOn: (sight: Sight) => boolean };
