import * as z from "zod";
import { parkedPage } from "../../web/pages/task/parked-page.tsx";
import { ClosedView, ParkedView } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";
import { applicationHead } from "./application-head.ts";
import { listHead } from "./list-head.ts";
import { type OpenTask, taskDoor } from "./task-door.ts";
import { toldHistory } from "./told-history.ts";

/** A parked case; nothing for other work. */
export const openParked = async (
  deps: Dependencies,
  { task, subject, head }: OpenTask,
): Promise<ParkedView | undefined> => {
  if (task.purpose !== "parked") return undefined;
  const [county, entries] = await Promise.all([deps.county.get(), deps.history.of(task.subject)]);
  return {
    is: "parked",
    ...head,
    purpose: "parked",
    ...(subject.kind === "application"
      ? { application: applicationHead(subject, county) }
      : { list: await listHead(deps, subject) }),
    status: subject.status,
    history: await toldHistory(deps, entries),
  };
};

/** The door of a task for the operator, as the form that lets a parked case go on. */
export const showParkedHandler = taskDoor({
  view: z.discriminatedUnion("is", [ParkedView, ClosedView]),
  open: openParked,
  page: parkedPage,
});
