import { type Application, baseOf } from "../application/application.ts";
import { move, told } from "../application/move.ts";
import type { Instant } from "../calendar/time.ts";
import { type DomainEvent, type EventActor, system } from "../history/domain-event.ts";
import type { AidList, ListLine } from "../publicity/aid-list.ts";
import { accept, type Change, type Decision, refuse } from "../shared/decision.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import { unrecorded } from "../shared/record-mark.ts";
import { placeOf } from "./effect-facts.ts";
import { heldList, holdsList } from "./list-hold.ts";
import { type Objection, serialOf } from "./objection.ts";
import { aboutOf, type ObjectionFields, objectorOf } from "./objection-form.ts";

const nothing: Change = { save: [], emit: [] };

/** Whether a posting of the list, the present one or one that did not count, ran at this instant. */
const hungAt = ({ window, endedPostings = [] }: AidList, at: Instant): boolean =>
  [...(window ? [{ window, endedAt: window.endsAt }] : []), ...endedPostings].some(
    ({ window: { postedAt }, endedAt }) => postedAt <= at && at < endedAt,
  );

/** Whether the list was ever posted. */
const hasHung = ({ window, endedPostings = [] }: AidList): boolean => window !== undefined || endedPostings.length > 0;

/** When the next step is due: by the answer promised, or soon if that has passed. */
export const stepDue = (answerBy: Instant, occasion: Occasion): Instant =>
  answerBy > occasion.now ? answerBy : limitEnd(occasion, "escalation");

/**
 * Takes in an objection and holds the line it concerns, the others go on; one to the list as a whole keeps it from being
 * signed (domain §2.7). What was received after the window is a complaint and holds nothing.
 */
export const receiveObjection = (facts: ReceiveObjection): Decision => {
  const { list, line, application, schools, id, codeHash, form, channel, receivedAt, by, registered, occasion } = facts;
  if (list === undefined) return refuse({ code: "ListNotFound" });
  if (!hasHung(list)) return refuse({ code: "PublicityClosed" });
  const ownSchool = list.level === "school" ? list.scope : undefined;
  const about = aboutOf({ form, line, ownSchool, schools });
  if ("code" in about) return refuse(about);
  const nature = hungAt(list, receivedAt) ? ("objection" as const) : ("complaint" as const);
  const objector = objectorOf(form);
  const answerBy = limitEnd(occasion, "objectionReply", receivedAt);
  const received: Objection = {
    kind: "objection",
    record: unrecorded,
    id,
    listId: list.id,
    level: list.level,
    unit: ownSchool ?? "county",
    nature,
    channel,
    receivedAt,
    ...(registered && { registered }),
    about,
    holds: "nothing",
    text: form.text,
    ...(objector && { objector }),
    ...(codeHash !== undefined && { codeHash }),
    status: "received",
    answerBy,
    dueAt: stepDue(answerBy, occasion),
    conversation: [],
  };
  const held =
    nature === "objection" && line && application && serialOf(received) === line.serial
      ? hold({ list, line, application, objection: received, occasion })
      : nothing;
  const isListHeld = holdsList(received, list);
  const holds = held !== nothing ? "line" : isListHeld ? "list" : "nothing";
  const objection: Objection = { ...received, holds };
  const serial = serialOf(objection);
  const raised: DomainEvent = {
    type: "ObjectionRaised",
    subject: { kind: "objection", id },
    at: occasion.now,
    actor: by,
    words: {
      listId: list.id,
      ...(serial > 0 && { serial }),
      channel,
      ...(registered && registered.at > registered.dueBy && { registered: "late" }),
      status: objection.status,
      deadline: objection.dueAt,
    },
  };
  return accept({
    save: [objection, ...held.save, ...(isListHeld ? [heldList(list)] : [])],
    emit: [raised, ...held.emit],
  });
};

const hold = ({ list, line, application, objection, occasion }: Hold): Change => {
  if (placeOf(application)?.listId !== list.id) return nothing;
  const held: ListLine = { ...line, status: "held", objections: line.objections + 1 };
  if (application.status === "onHold")
    return { save: [held, { ...application, objectionId: application.objectionId ?? objection.id }], emit: [] };
  if (application.status !== "schoolPublicity" && application.status !== "countyPublicity") return nothing;
  const { award, listId, serial, status: heldFrom } = application;
  const stopped = move(application, {
    ...{ ...baseOf(application), status: "onHold", why: "objection" },
    ...{ award, listId, serial, heldFrom, objectionId: objection.id },
  });
  return {
    save: [stopped, held, { ...list, held: list.held + 1 }],
    // Told by the office: not even what kind of person objected stands in the family's history.
    emit: [told("LineHeld", stopped, { at: occasion.now, actor: system, words: {} })],
  };
};

type Hold = {
  readonly list: AidList;
  readonly line: ListLine;
  readonly application: Application;
  readonly objection: Objection;
  readonly occasion: Occasion;
};

type ReceiveObjection = {
  readonly list: AidList | undefined;
  readonly line: ListLine | undefined;
  readonly application: Application | undefined;
  readonly schools: readonly string[];
  /** Number of the new objection, `YY` and digits. */
  readonly id: string;
  readonly codeHash: string | undefined;
  readonly form: ObjectionFields;
  readonly channel: Objection["channel"];
  readonly receivedAt: Instant;
  readonly by: EventActor;
  readonly registered?: NonNullable<Objection["registered"]>;
  readonly occasion: Occasion;
};
