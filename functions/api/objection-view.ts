import type { StaffMember } from "../../domain/county/staff-member.ts";
import { holdsRole } from "../../domain/county/staff-member.ts";
import { effectsFor } from "../../domain/objection/effects.ts";
import { isInvolved, isObjectionWork } from "../../domain/objection/investigator.ts";
import type { Objection } from "../../domain/objection/objection.ts";
import { objectorReaders } from "../../domain/objection/objection-roles.ts";
import { partIn } from "../../domain/objection/part-in.ts";
import { presentAward } from "../../domain/objection/requeue-line.ts";
import { awardOptions } from "../../domain/review/award-options.ts";
import { taskIdOf } from "../../domain/wait/wait.ts";
import type { ObjectionView } from "../../web/views/objections.ts";
import type { Dependencies } from "../dependencies.ts";
import type { objectionFacts } from "./objection-facts.ts";
import { objectionRow } from "./objection-row.ts";
import { isOfCounty, unitNames } from "./objection-units.ts";
import { namesOf, toldHistory } from "./told-history.ts";

type Facts = Awaited<ReturnType<typeof objectionFacts>> & {
  readonly objection: Objection;
  readonly staff: StaffMember;
};

const works = { admitObjection: "admit", investigateObjection: "decide", reviewObjection: "review" } as const;

/** What a person can do with an objection now: the task that is theirs, if nothing bars them from it. */
const mayOf = ({ objection, task, application, staff }: Facts): ObjectionView["may"] => {
  if (task === undefined || task.closed !== undefined || task.assignee !== staff.id) return "read";
  const { purpose } = task;
  if (purpose === "parked") return "release";
  if (!isObjectionWork(purpose) || isInvolved(staff, { purpose, objection, application })) return "read";
  return works[purpose];
};

/** Whether a person reads what was said: whoever looks, or looked, into it, and of the county who had no part in it. */
const readsText = ({ objection, task, list, application, staff }: Facts): boolean => {
  const part = partIn(staff, { objection, list, application });
  if (part === "parent" || part === "acted") return false;
  const handlers = [task?.assignee, objection.admission?.by, objection.reply?.by, objection.registered?.by];
  return handlers.includes(staff.id) || (part === undefined && isOfCounty(staff));
};

const peopleOf = ({ objection, task }: Facts): readonly string[] =>
  [
    task?.assignee,
    objection.registered?.by,
    objection.admission?.by,
    objection.extension?.by,
    objection.reply?.by,
    objection.review?.answer?.by,
  ].flatMap((id) => id ?? []);

const awardOf = ({ application }: Facts): Pick<ObjectionView, "award"> => {
  const award = presentAward(application);
  if (application === undefined || award === undefined) return {};
  const options = awardOptions(application).options.map(({ level, amount }) => ({
    level,
    ...(amount !== undefined && { amount }),
  }));
  return { award: { ...award, options } };
};

/** One objection for one reader: everything needed to do what is theirs to do, and never who objected. */
export const objectionView = async (deps: Dependencies, facts: Facts): Promise<ObjectionView> => {
  const { objection, task, list, line, application, staff } = facts;
  const [county, entries, names] = await Promise.all([
    deps.county.get(),
    deps.history.of({ kind: "objection", id: objection.id }),
    namesOf(deps, peopleOf(facts)),
  ]);
  const named = <Done extends { readonly by: string }>({ by, ...done }: Done) => ({
    ...done,
    name: names.get(by) ?? by,
  });
  const { about, registered, admission, extension, reply, review, objector } = objection;
  const may = mayOf(facts);
  const reads = readsText(facts);
  const isReader =
    objectorReaders.some((role) => holdsRole(staff, role, {})) &&
    partIn(staff, { objection, list, application }) === undefined;
  const told = isOfCounty(staff) ? entries : entries.filter(({ event }) => event.type !== "ObjectorRead");
  const child = about.what === "missingChild" ? about : undefined;
  return {
    ...(await objectionRow(deps, { objection, county })),
    version: objection.record.version,
    channel: objection.channel,
    ...(registered && {
      registered: {
        ...named(registered),
        was: registered.at > registered.dueBy ? ("late" as const) : ("inTime" as const),
      },
    }),
    ...(reads && {
      said: {
        text: objection.text,
        ...(child && { child: child.child, school: unitNames(county, child.schoolCode) }),
        conversation: objection.conversation,
      },
    }),
    ...(line && { line }),
    objector: objector ? "named" : "anonymous",
    mayReadObjector: objector && isReader ? "yes" : "no",
    ...(task?.assignee !== undefined &&
      task.closed === undefined && { holder: names.get(task.assignee) ?? task.assignee }),
    ...(admission && { admission: named(admission) }),
    ...(extension && { extension: named(extension) }),
    ...(reply && { reply: named(reply) }),
    ...(review && {
      review: {
        askedAt: review.askedAt,
        ...(reads && { why: review.why }),
        ...(review.answer && { answer: named(review.answer) }),
      },
    }),
    may,
    mayExtend: may === "decide" && extension === undefined ? "yes" : "no",
    effects: list ? [...effectsFor({ objection, application, list })] : [],
    ...((may === "decide" || may === "review") && awardOf(facts)),
    ...(may !== "read" && task && { taskId: taskIdOf(task) }),
    history: await toldHistory(deps, told),
  };
};
