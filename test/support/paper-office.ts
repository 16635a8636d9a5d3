import type { Application } from "../../domain/application/application.ts";
import { later } from "../../domain/calendar/time.ts";
import { applicationIdOf, type Objection } from "../../domain/objection/objection.ts";
import type { AidList, ListLine } from "../../domain/publicity/aid-list.ts";
import { collectLines, finishCollecting } from "../../domain/publicity/collect-lines.ts";
import { hangList, takeDownList } from "../../domain/publicity/post-list.ts";
import { putUpLine } from "../../domain/publicity/put-up-line.ts";
import { finishRelease, releaseLine } from "../../domain/publicity/release-line.ts";
import type { Change, Decision } from "../../domain/shared/decision.ts";
import type { Occasion } from "../../domain/shared/occasion.ts";
import { listOffices } from "../../domain/wait/assignee.ts";
import { openApplicationWait, openListWait, openObjectionWait } from "../../domain/wait/open-wait.ts";
import { onward } from "../../domain/wait/path.ts";
import type { Purpose, Wait } from "../../domain/wait/wait.ts";
import { faultsOfApproval, faultsOfCounts, faultsOfHolds, faultsOfStep } from "./chain-rules.ts";
import { anOccasion, monday } from "./factories.ts";
import { centralSchool, smallCounty, smallCountyStaff } from "./small-county.ts";

const tasks = ["classCheck", "schoolCheck", "countyRecheck", "reconsideration", "correction"] as const;
const inquiries = {
  received: "admitObjection",
  investigating: "investigateObjection",
  reviewAsked: "reviewObjection",
} as const;
const dayMs = 86_400_000;

/** An office on paper: records in memory, the domain's decisions, and the machinery's work done when it is told to. */
export const openPaperOffice = (submitted: readonly Application[]) => {
  let now = monday;
  let visits = 0;
  const faults: string[] = [];
  const applications = new Map(submitted.map((application) => [application.id, application]));
  const lists = new Map<string, AidList>();
  const lines = new Map<string, ListLine[]>();
  const waits = new Map<string, Wait>();
  const objections = new Map<string, Objection>();

  const occasion = (): Occasion => anOccasion({ now });
  const linesOf = (listId: string): readonly ListLine[] => lines.get(listId) ?? [];
  const standingsOf = (id: string) =>
    [...lists.values()].flatMap((list) =>
      linesOf(list.id).flatMap((line) => (line.applicationId === id ? [{ list, line }] : [])),
    );

  const commit = (change: Change): void => {
    for (const stored of change.save) {
      const record = { ...stored.record, version: stored.record.version + 1 };
      if (stored.kind === "application") {
        faults.push(...faultsOfStep(applications.get(stored.id), stored));
        applications.set(stored.id, { ...stored, record });
      }
      if (stored.kind === "list") lists.set(stored.id, { ...stored, record });
      if (stored.kind === "wait") waits.set(stored.subject.id, { ...stored, record });
      if (stored.kind === "objection") objections.set(stored.id, { ...stored, record });
      if (stored.kind === "line") {
        const others = linesOf(stored.listId).filter(({ serial }) => serial !== stored.serial);
        lines.set(stored.listId, [...others, { ...stored, record }]);
      }
    }
    for (const list of lists.values()) {
      faults.push(...faultsOfCounts(list, linesOf(list.id)));
      faults.push(...faultsOfHolds(list, [...objections.values()]));
    }
    for (const application of applications.values())
      faults.push(...faultsOfApproval(application, standingsOf(application.id)));
  };

  const request = (purpose: Purpose) => {
    visits += 1;
    const visit = { execution: "paper", state: purpose, enteredAt: `${now}#${visits}` };
    return { purpose, visit, resumeToken: `token-${visits}` };
  };

  /** Opens the wait each case stands before; a case nobody is left for is parked, which is no fault of the chain. */
  const openWaits = (): void => {
    const place = { county: smallCounty, occasion: occasion() };
    const open = (id: string, opening: () => ReturnType<typeof openListWait>) => {
      const standing = waits.get(id);
      if (standing && standing.closed === undefined) return;
      try {
        const opened = opening();
        if (opened.is === "waiting") commit(opened.change);
      } catch (error) {
        if (!(error instanceof Error && error.message.startsWith("nobody is left"))) throw error;
      }
    };
    for (const application of applications.values()) {
      const step = application.status === "correction" ? "correction" : onward(application, now).from;
      // A wait for a list is nobody's work, and here it would only hide the task that comes after it.
      const purpose = tasks.find((task) => task === step);
      if (purpose === undefined) continue;
      const facts = { ...place, school: centralSchool, current: waits.get(application.id) };
      open(application.id, () => openApplicationWait({ ...facts, request: request(purpose), application }));
    }
    for (const list of lists.values()) {
      const purpose = list.status === "prepared" ? "postList" : "signList";
      if (list.status !== "prepared" && list.status !== "takenDown") continue;
      const school = list.level === "school" ? centralSchool : undefined;
      const facts = { ...place, school, current: waits.get(list.id) };
      open(list.id, () => openListWait({ ...facts, request: request(purpose), list }));
    }
    for (const objection of objections.values()) {
      const purpose = inquiries[objection.status as keyof typeof inquiries];
      const list = lists.get(objection.listId);
      if (purpose === undefined || list === undefined) continue;
      const school = objection.level === "school" ? centralSchool : undefined;
      const application = applications.get(applicationIdOf(objection) ?? "");
      const inquiry = { list, application, staff: smallCountyStaff };
      const facts = { ...place, school, current: waits.get(objection.id), objection, inquiry };
      open(objection.id, () => openObjectionWait({ ...facts, request: request(purpose) }));
    }
  };

  const walk = (list: AidList, step: (line: ListLine, application: Application) => Change | undefined): AidList => {
    for (const { serial } of linesOf(list.id)) {
      const line = linesOf(list.id).find((each) => each.serial === serial);
      const application = line && applications.get(line.applicationId);
      const change = line && application && step(line, application);
      if (change) commit(change);
    }
    return lists.get(list.id) ?? list;
  };

  /** One step of the machinery for a list. */
  const workOn = (list: AidList): void => {
    const facts = { list, occasion: occasion() };
    const latest = () => ({ list: lists.get(list.id) ?? list, occasion: occasion() });
    if (list.status === "collecting") {
      const offices = listOffices(smallCounty, list.level === "school" ? centralSchool : undefined);
      const signers = smallCountyStaff.filter(({ id }) => [...offices.post, ...offices.sign].includes(id));
      const schools = new Map([[centralSchool.code, centralSchool]]);
      commit(collectLines({ list, applications: [...applications.values()], schools, cursor: "", offices, signers }));
      commit(finishCollecting(latest().list, facts.occasion));
    } else if (list.status === "filling") {
      const filled = walk(list, (line, application) => putUpLine({ ...latest(), line, application }));
      commit(hangList(filled, facts.occasion));
    } else if (list.status === "signed") {
      const released = walk(list, (line, application) => releaseLine({ ...latest(), line, application }));
      commit(finishRelease(released, facts.occasion));
    } else {
      const down = takeDownList(list, facts.occasion);
      if (down) commit(down);
    }
  };

  return {
    applications: () => [...applications.values()],
    lists: () => [...lists.values()],
    objections: () => [...objections.values()],
    ...{ linesOf, occasion, commit, faults },
    waitOf: (id: string) => waits.get(id),
    /** What was decided is committed; a refusal changes nothing. */
    accept: (decision: Decision | undefined): void => {
      if (decision?.accepted) commit(decision.change);
    },
    /** The machinery does everything that is due. */
    work: (): void => {
      for (const list of [...lists.values()]) workOn(list);
      openWaits();
    },
    skipDays: (days: number): void => {
      now = later(now, days * dayMs);
    },
  };
};

/** An office on paper. */
export type PaperOffice = ReturnType<typeof openPaperOffice>;
