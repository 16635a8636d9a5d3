import { setTimeout as pause } from "node:timers/promises";
import {
  GetExecutionHistoryCommand,
  type HistoryEvent,
  paginateListExecutions,
  SendTaskFailureCommand,
  type SFNClient,
  TaskDoesNotExist,
  TaskTimedOut,
} from "@aws-sdk/client-sfn";
import * as z from "zod";
import { type Instant, instantOf, msOf } from "../../../../domain/calendar/time.ts";
import type { Clock } from "../../../../functions/dependencies.ts";
import type { TimedEngine } from "../step-functions.ts";

/** Step Functions given from outside, whose time nobody moves: what falls due in the account's time is told to it. */
export type EngineOutside = TimedEngine & {
  /** A definition that reckons in the account's time. */
  readonly inTime: (definition: string) => string;
  /** A payload in which the account's time stands. */
  readonly told: (payload: string) => string;
  /** To be called with every machine that is made. */
  readonly watch: (machineArn: string) => void;
  /** To be called when somebody asked it for something: executions may have moved. */
  readonly touch: () => void;
};

/** An execution that waits for whoever has its token, and until when. */
type Waiting = { readonly token: string; readonly dueAt: number };

const Waits = z.object({ Payload: z.object({ resumeToken: z.string() }) });
const Entering = z.looseObject({ execution: z.string(), state: z.string(), enteredAt: z.string() });

const lookEveryMs = 20;
const patienceMs = 120_000;

/** Step Functions' own clock runs `ahead` ms behind the account's as it was at the beginning, later by more. */
export const createEngineOutside = (given: {
  readonly client: SFNClient;
  readonly url: string;
  readonly clock: Clock;
}): EngineOutside => {
  const { client, url, clock } = given;
  const ahead = msOf(clock.now()) - Date.now();
  const machines: string[] = [];
  const entered = new Map<string, Instant>();
  let touches = 0;
  let seen = -1;
  let waits: readonly Waiting[] = [];

  /** What an execution waits for; undefined while it moves. */
  const waitIn = (events: readonly HistoryEvent[]): Waiting | undefined => {
    const [last] = events;
    const scheduled = events.find(({ type }) => type === "TaskScheduled");
    const { parameters, timeoutInSeconds } = scheduled?.taskScheduledEventDetails ?? {};
    if (last?.type !== "TaskSubmitted" || scheduled?.timestamp === undefined || parameters === undefined)
      return undefined;
    const { resumeToken: token } = Waits.parse(JSON.parse(parameters)).Payload;
    const forMs = (timeoutInSeconds ?? Number.POSITIVE_INFINITY) * 1000;
    return { token, dueAt: scheduled.timestamp.getTime() + ahead + forMs };
  };

  const runningIn = async (stateMachineArn: string): Promise<readonly string[]> => {
    const found: string[] = [];
    for await (const { executions = [] } of paginateListExecutions(
      { client },
      { stateMachineArn, statusFilter: "RUNNING" },
    ))
      found.push(...executions.flatMap(({ executionArn }) => executionArn ?? []));
    return found;
  };

  const look = async (): Promise<ReadonlyMap<string, readonly HistoryEvent[]>> => {
    const running = (await Promise.all(machines.map(runningIn))).flat();
    const histories = await Promise.all(
      running.map(async (executionArn) => {
        const command = new GetExecutionHistoryCommand({ executionArn, reverseOrder: true, maxResults: 3 });
        return [executionArn, (await client.send(command)).events ?? []] as const;
      }),
    );
    return new Map(histories);
  };

  /** The task is over its time, in the words with which Step Functions would have said so. */
  const expire = async ({ token: taskToken }: Waiting): Promise<void> => {
    touches += 1;
    try {
      await client.send(new SendTaskFailureCommand({ taskToken, error: "States.Timeout", cause: "" }));
    } catch (error) {
      if (!(error instanceof TaskTimedOut || error instanceof TaskDoesNotExist)) throw error;
    }
  };

  const fire = async (): Promise<void> => {
    const now = msOf(clock.now());
    const due = waits.filter(({ dueAt }) => dueAt <= now);
    waits = waits.filter(({ dueAt }) => dueAt > now);
    await Promise.all(due.map(expire));
  };

  const idle = async (): Promise<void> => {
    for (const began = Date.now(); ; await pause(lookEveryMs)) {
      await fire();
      if (seen === touches) return;
      const before = touches;
      const running = await look();
      const found = [...running.values()].map(waitIn);
      waits = found.filter((each) => each !== undefined);
      if (waits.length === found.length) seen = before;
      else if (Date.now() - began > patienceMs) {
        const [arn, events = []] = [...running].find(([, each]) => waitIn(each) === undefined) ?? [];
        throw new Error(`Step Functions at ${url} does not come to rest: ${arn} stands at ${events[0]?.type}`);
      }
    }
  };

  return {
    ...{ url, idle },
    wake: () => undefined,
    nextDueAt: () => {
      const next = Math.min(...waits.map(({ dueAt }) => dueAt));
      return Number.isFinite(next) ? instantOf(next) : undefined;
    },
    inTime: (definition) =>
      definition.replaceAll("$millis()", `($millis() ${ahead < 0 ? "-" : "+"} ${Math.abs(ahead)})`),
    told: (payload) => {
      const read = Entering.safeParse(JSON.parse(payload));
      if (!read.success) return payload;
      const { execution, state, enteredAt } = read.data;
      const visit = `${execution} ${state} ${enteredAt}`;
      const at = entered.get(visit) ?? clock.now();
      entered.set(visit, at);
      return JSON.stringify({ ...read.data, enteredAt: at });
    },
    watch: (machineArn) => void machines.push(machineArn),
    touch: () => {
      touches += 1;
    },
  };
};
