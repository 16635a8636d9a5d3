import { createHash } from "node:crypto";
import type { Json } from "../../functions/dependencies.ts";
import type { Answer, FromOffice, ToOffice } from "./engine-office.ts";

type Payload = {
  readonly key: string;
  readonly value: Json;
  readonly retry: number;
  readonly fails: number;
  readonly entered: "surely" | "perhaps";
  readonly heartbeat?: "none" | "given";
  readonly resumeToken?: string;
};

/** A token somebody holds: how often its answer was accepted, and whether a process died with an answer on its way. */
type Held = { readonly payload: Payload; accepted: number; isUncertain: boolean; isSettled: boolean };

/** The functions and the people around an engine; they outlive its process. What they do follows from what they are told alone. */
export const createWorld = () => {
  const calls = new Map<string, number>();
  const held = new Map<string, Held>();
  const faults: string[] = [];
  let send: (said: ToOffice) => void = () => undefined;
  let asked = 0;
  const waiting = new Map<number, { readonly token: string; readonly answer: Answer }>();

  const answerOf = (token: string, { retry, fails, ...given }: Payload): Answer =>
    retry < fails
      ? { token, how: "failure", error: "Busy", cause: `the desk is busy, ${retry}` }
      : { token, how: "success", output: numberOf(["desk", given.key, given.value]) };

  const ask = (token: string, answer: Answer) => {
    asked += 1;
    waiting.set(asked, { token, answer });
    send({ kind: "answer", id: asked, answer });
  };

  /** Answers some time soon, if nothing was heard until then; nobody answers faster than a process can die. */
  const answerSoon = (token: string) => {
    const { payload, isSettled } = held.get(token) ?? {};
    if (payload === undefined || isSettled) return;
    const to = send;
    setTimeout(() => {
      if (to !== send) return;
      if (payload.heartbeat === "given") ask(token, { token, how: "heartbeat" });
      ask(token, answerOf(token, payload));
    }, delayOf(token));
  };

  const onCall = ({ id, functionName, payload: given }: Extract<FromOffice, { kind: "call" }>) => {
    const name = functionName.slice(functionName.lastIndexOf(":") + 1);
    const payload = given as Payload;
    const { key, value, retry, fails, resumeToken } = payload;
    if (payload.entered === "surely" && name !== "nobody") {
      const call = JSON.stringify([name, key, value, retry]);
      calls.set(call, (calls.get(call) ?? 0) + 1);
    }
    if (resumeToken !== undefined && name === "desk") {
      if (!held.has(resumeToken)) held.set(resumeToken, { payload, accepted: 0, isUncertain: false, isSettled: false });
      answerSoon(resumeToken);
    }
    if (name === "weigh" && retry < fails) send({ kind: "threw", id, error: "Busy", cause: `busy ${retry}` });
    else send({ kind: "returned", id, result: name === "weigh" ? numberOf([name, key, value, retry]) : null });
  };

  const onAnswered = ({ id, outcome }: Extract<FromOffice, { kind: "answered" }>) => {
    const { token = "", answer } = waiting.get(id) ?? {};
    waiting.delete(id);
    const holder = held.get(token);
    if (holder === undefined || answer?.how === "heartbeat") return;
    if (outcome === "accepted") holder.accepted += 1;
    if (holder.accepted > 1) faults.push(`${holder.payload.key}: a token was accepted twice`);
    const isOwed = holder.accepted === 0 && !holder.isUncertain && holder.payload.entered === "surely";
    if (outcome === "gone" && isOwed) faults.push(`${holder.payload.key}: a good token was refused`);
    const isFirst = outcome === "accepted" && !holder.isSettled;
    holder.isSettled = true;
    // Some people answer twice.
    if (isFirst && delayOf(token) % 2 === 0) ask(token, answerOf(token, holder.payload));
  };

  return {
    faults,
    calls: calls as ReadonlyMap<string, number>,
    held: held as ReadonlyMap<string, Readonly<Held>>,
    /** Speaks with another process from now on; whoever was not heard answers again. */
    connect: (to: (said: ToOffice) => void): void => {
      send = to;
      for (const { token } of waiting.values()) {
        const holder = held.get(token);
        if (holder) holder.isUncertain = true;
      }
      waiting.clear();
      for (const token of held.keys()) answerSoon(token);
    },
    hear: (said: FromOffice): void => {
      if (said.kind === "call") onCall(said);
      if (said.kind === "answered") onAnswered(said);
    },
  };
};

const digest = (value: Json): Buffer => createHash("sha256").update(JSON.stringify(value)).digest();
const numberOf = (value: Json): number => digest(value).readUInt16BE() % 1000;
const delayOf = (token: string): number => digest(token).readUInt8() % 16;
