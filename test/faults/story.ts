import { setTimeout as pause } from "node:timers/promises";
import type { ApplicationForm } from "../../domain/application/application-form.ts";
import { type Answer, createVisitor } from "../../local/play/visitor.ts";
import { createActs } from "./acts.ts";
import type { Outside } from "./points.ts";
import { isQuiet, look, type Sight } from "./sight.ts";
import { createStaffAtWork, type Staff } from "./staff-at-work.ts";

type Telling = Staff & {
  readonly dataDir: string;
  readonly forms: readonly ApplicationForm[];
  /** Who prepares the list of the school and of the county. */
  readonly preparers: { readonly school: string; readonly county: string };
};

type Going = {
  readonly isAlive: () => boolean;
  /** Asked at every moment of rest. */
  readonly mayGoOn: (sight: Sight) => boolean;
};

const lookEveryMs = 40;
const patienceMs = 30_000;
const familiesAtOnce = 8;

/**
 * Families and staff at work through the doors of a county whose process may die at any moment: they do what their pages
 * offer, repeat word for word what got no answer, and let time pass when nobody has anything to do.
 */
export const createStory = ({ url, dataDir, forms, preparers, ...staff }: Telling) => {
  const acts = createActs();
  const { decided, workOff, prepare } = createStaffAtWork({ url, ...staff }, acts);
  const submitted = new Set<string>();
  const families = new Set(forms.map(({ guardian }) => guardian.email));
  const unsent = [...forms];

  const submitAll = async (): Promise<void> => {
    const onAccepted = ({ body }: Answer) => {
      for (const { id } of body["applications"] as { id: string }[]) submitted.add(id);
    };
    const sendOneByOne = async () => {
      for (let form = unsent.shift(); form; form = unsent.shift())
        await acts.ask({ visitor: createVisitor(url), path: "/applications", body: form, onAccepted });
    };
    await Promise.all(Array.from({ length: familiesAtOnce }, sendOneByOne));
  };

  const doNext = async ({ openWaits, applications }: Sight): Promise<void> => {
    const busy = new Set(openWaits.flatMap(({ assignee }) => assignee ?? []));
    for (const staffId of busy) await workOff(staffId);
    if (busy.size > 0) return;
    const waitsAfter = (step: string) =>
      applications.every(({ status, queuedAt }) => status === step && queuedAt !== undefined);
    const [one] = applications;
    if (waitsAfter("schoolCheck")) await prepare(preparers.school, `school/${one?.schoolCode}`);
    else if (waitsAfter("countyRecheck")) await prepare(preparers.county, `county/${one?.stage}`);
    else await createVisitor(url).post("/development/clock", { to: "nextDeadline" });
  };

  const isOver = ({ applications, runs }: Sight): boolean =>
    applications.length === forms.length && runs.every(({ status }) => status !== "RUNNING");

  const outside: Outside = {
    heard: (applicationId) => submitted.has(applicationId),
    decided: (applicationId) => decided.has(applicationId),
    mailed: () =>
      staff
        .mails()
        .filter(({ to }) => families.has(to))
        .map(({ reference }) => reference),
  };

  return {
    outside,
    accepted: acts.accepted,
    unexpected: acts.unexpected,
    /** Applications whose families have their answer. */
    submitted: submitted as ReadonlySet<string>,
    /**
     * Goes on from where the office stands: until every workflow has ended, until the process has, or until it may not go
     * on from a moment of rest. A request that got no answer fails.
     */
    goOn: async ({ isAlive, mayGoOn }: Going): Promise<"over" | "killed"> => {
      await acts.askAgain();
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
