import type { Application } from "../../domain/application/application.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { DomainEvent } from "../../domain/history/domain-event.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import { reasonCodes } from "../../domain/review/reason.ts";
import { decisionTold } from "../../domain/review/recorded-decision.ts";
import type { ClosedView } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";
import { applicationHead } from "./application-head.ts";
import { listHead } from "./list-head.ts";
import { toldHistory } from "./told-history.ts";

type Told = { readonly outcome: string; readonly event: DomainEvent };

/** The decisions a person takes on a list or a parked case, by the event that tells of them. */
const otherOutcomes: { readonly [type in DomainEvent["type"]]?: string } = {
  ListReleased: "post",
  ListDissolved: "dissolve",
  ListSigned: "sign",
  ListReposted: "repost",
  CaseReleased: "released",
};

const toldBy = (event: DomainEvent): Told | undefined => {
  const outcome = otherOutcomes[event.type];
  return outcome === undefined ? decisionTold(event) : { outcome, event };
};

/** The reader's own last decision if there is one, else the last of anybody: what a closed task shows first. */
const shownFirst = (events: readonly DomainEvent[], actor: StaffMember): Told | undefined => {
  const decisions = events.flatMap((event) => toldBy(event) ?? []);
  return decisions.findLast(({ event }) => event.actor.id === actor.id) ?? decisions.at(-1);
};

/** Work that is done, with the decision on record: who, when, what. */
export const closedView = async (deps: Dependencies, { taskId, subject, actor }: Closed): Promise<ClosedView> => {
  const [county, entries] = await Promise.all([
    deps.county.get(),
    deps.history.of({ kind: subject.kind, id: subject.id }),
  ]);
  const history = await toldHistory(deps, entries);
  const events = entries.map(({ event }) => event);
  const first = shownFirst(events, actor);
  const item = first && history.find(({ at, type }) => at === first.event.at && type === first.event.type);
  const reason = reasonCodes.find((code) => code === first?.event.words["reason"]);
  return {
    is: "closed",
    taskId,
    ...(subject.kind === "application"
      ? { application: applicationHead(subject, county) }
      : { list: await listHead(deps, subject) }),
    status: subject.status,
    ...(first &&
      item && {
        decision: {
          outcome: first.outcome,
          at: item.at,
          role: item.role,
          ...(item.name !== undefined && { name: item.name }),
          ...(reason && { reason }),
          whose: first.event.actor.id === actor.id ? "yours" : "another",
        },
      }),
    history,
  };
};

type Closed = {
  readonly taskId: string;
  readonly subject: Application | AidList;
  readonly actor: StaffMember;
};
