import type { Sight, Stored } from "./sight.ts";
import type { Hold } from "./watched-process.ts";

/** What the people outside know. */
export type Outside = {
  /** Whether the family of an application has its answer. */
  readonly heard: (applicationId: string) => boolean;
  /** Whether the teacher has an answer for the class check of an application. */
  readonly decided: (applicationId: string) => boolean;
  /** References of the mails that reached a family. */
  readonly mailed: () => readonly string[];
};

/** A point of the path at which the process is killed, recognised by what its file says. */
export type Point = {
  readonly name: string;
  /** Where the process is held to look; `rest` is a moment when nothing is under way. */
  readonly heldAt: Hold | "rest";
  readonly isAt: (sight: Sight, outside: Outside) => boolean;
};

const page = 100;

const happened = (sight: Sight, type: string) => sight.undispatched.filter((event) => event.type === type);

const submittedUnstarted = (sight: Sight) =>
  happened(sight, "ApplicationSubmitted").filter(({ subjectId }) => sight.runOf(subjectId) === undefined);

const decidedUnmoved = (sight: Sight) =>
  happened(sight, "ReviewApproved").filter(({ subjectId }) => {
    const run = sight.runOf(subjectId);
    return run?.state === "Class check" && run.phase === "await";
  });

const listIn = (sight: Sight, status: string): Stored | undefined => sight.lists.find((list) => list.status === status);

const putUp = (sight: Sight, list: Stored): number =>
  sight.applications.filter(({ listId }) => listId === list.id).length;

const released = (sight: Sight, list: Stored): number => (list.lines ?? 0) - putUp(sight, list);

const between = (low: number, value: number, high: number): boolean => low < value && value <= high;

/** Eighteen points of the path, in the order in which a story comes by them. */
export const points: readonly Point[] = [
  {
    name: "a form is committed, and the family has not heard",
    heldAt: "commit",
    isAt: (sight, { heard }) => submittedUnstarted(sight).some(({ subjectId }) => !heard(subjectId)),
  },
  {
    name: "a family has heard, and no workflow has started",
    heldAt: "write",
    isAt: (sight, { heard }) => submittedUnstarted(sight).some(({ subjectId }) => heard(subjectId)),
  },
  {
    name: "a mail has gone, and nothing notes it",
    heldAt: "commit",
    isAt: (sight, { mailed }) => mailed().some((reference) => !sight.mailsNoted.has(reference)),
  },
  {
    name: "a workflow has started, and dispatch has not noted it",
    heldAt: "commit",
    isAt: (sight) => happened(sight, "ApplicationSubmitted").some(({ subjectId }) => sight.runOf(subjectId)),
  },
  {
    name: "a wait is stored, and the engine still calls for it",
    heldAt: "commit",
    isAt: (sight) =>
      sight.openWaits.some(({ subject, purpose }) => {
        const run = sight.runOf(subject.id);
        return purpose === "classCheck" && run?.state === "Class check" && run.phase === "call";
      }),
  },
  {
    name: "every form waits for its teacher, and nobody is at work",
    heldAt: "rest",
    isAt: ({ applications }) => applications.every(({ status }) => status === "classCheck"),
  },
  {
    name: "a decision is committed, and the teacher has not heard",
    heldAt: "commit",
    isAt: (sight, { decided }) => decidedUnmoved(sight).some(({ subjectId }) => !decided(subjectId)),
  },
  {
    name: "a teacher has heard, and the workflow has not moved",
    heldAt: "write",
    isAt: (sight, { decided }) => decidedUnmoved(sight).some(({ subjectId }) => decided(subjectId)),
  },
  {
    name: "the workflow has moved, and dispatch has not noted it",
    heldAt: "commit",
    isAt: (sight) =>
      happened(sight, "ReviewApproved").some(({ subjectId }) => sight.runOf(subjectId)?.state === "School check"),
  },
  {
    name: "all wait for a list, and nobody is at work",
    heldAt: "rest",
    isAt: ({ applications }) =>
      applications.every(({ status, queuedAt }) => status === "schoolCheck" && queuedAt !== undefined),
  },
  {
    name: "a list is asked for, and its workflow has not started",
    heldAt: "commit",
    isAt: (sight) => happened(sight, "ListRequested").some(({ subjectId }) => sight.runOf(subjectId) === undefined),
  },
  {
    name: "inside the collecting of a list",
    heldAt: "commit",
    isAt: (sight) => between(0, listIn(sight, "collecting")?.lines ?? 0, page),
  },
  {
    name: "inside the second page of a list's posting",
    heldAt: "commit",
    isAt: (sight) => {
      const list = listIn(sight, "filling");
      return list !== undefined && list.cursor === String(page + 1) && putUp(sight, list) > page;
    },
  },
  {
    name: "a list hangs, and nobody is at work",
    heldAt: "rest",
    isAt: (sight) => listIn(sight, "posted") !== undefined,
  },
  {
    name: "a list has come down, and its workflow still takes it down",
    heldAt: "commit",
    isAt: (sight) => {
      const list = listIn(sight, "takenDown");
      return list !== undefined && sight.runOf(list.id)?.state === "Take down";
    },
  },
  {
    name: "a list is signed, and no line is released",
    heldAt: "commit",
    isAt: (sight) =>
      happened(sight, "ListSigned").length > 0 &&
      sight.lists.some((list) => list.status === "signed" && released(sight, list) === 0),
  },
  {
    name: "inside the first page of a list's release",
    heldAt: "commit",
    isAt: (sight) => {
      const list = listIn(sight, "signed");
      return list !== undefined && list.cursor === "" && between(0, released(sight, list), page);
    },
  },
  {
    name: "inside the second page of a list's release",
    heldAt: "commit",
    isAt: (sight) => {
      const list = listIn(sight, "signed");
      return list !== undefined && list.cursor === String(page + 1) && released(sight, list) > page;
    },
  },
];
