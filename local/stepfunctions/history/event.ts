/** What an event tells beyond its type, by AWS's names; payloads are JSON texts. */
export type EventDetails = {
  readonly [field: string]: string | number | { readonly [variable: string]: string } | undefined;
};

/** An event of an execution's history before it is stored; its id is its place in the history. */
export type RecordedEvent = {
  readonly type: string;
  /** The id of the event it follows in its branch; 0 where AWS names none. */
  readonly previous: number;
  /** Absent from types that AWS gives no details at all. */
  readonly details?: EventDetails;
};

/** An event as GetExecutionHistory gives it, but for its time in milliseconds since 1970. */
export type HistoryEvent = {
  readonly id: number;
  readonly previousEventId: number;
  readonly type: string;
  readonly timestamp: number;
  readonly [details: `${string}EventDetails`]: { readonly [field: string]: unknown };
};

/** Events an execution may have; the last one is its end. */
export const mostEvents = 25_000;

const whole = { truncated: false };

/** The name AWS gives the details of a type of event. */
const memberFor = (type: string): `${string}EventDetails` => {
  const [, moved] = /^(?:Task|Choice|Wait|Pass|Succeed|Fail|Parallel|Map)State(Entered|Exited)$/.exec(type) ?? [];
  return moved === undefined
    ? `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`
    : `state${moved}EventDetails`;
};

/** An event in AWS's words; whoever asks for no data gets no payloads. */
export const asHistoryEvent = (
  { type, previous, details }: RecordedEvent,
  { id, timestamp }: { readonly id: number; readonly timestamp: number },
): HistoryEvent => {
  const event = { id, previousEventId: previous, type, timestamp };
  if (details === undefined) return event;
  const marks = (["input", "output", "assignedVariables"] as const).flatMap((payload) =>
    details[payload] === undefined ? [] : [[`${payload}Details`, whole] as const],
  );
  return { ...event, [memberFor(type)]: { ...details, ...Object.fromEntries(marks) } };
};
