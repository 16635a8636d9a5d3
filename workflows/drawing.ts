import { mayBecome } from "../domain/application/status.ts";
import { catalogue } from "./catalogue.ts";
import { isWaiting, type Scope, type State, type Transition, transitionsOf } from "./definition.ts";

const begin = "<!-- drawn by `npm run draw` -->";
const end = "<!-- end of the drawing -->";

const idOf = (name: string): string => name.replaceAll(/\W+/g, "_");

const shapeOf = (name: string, state: State): string => {
  const label = `"${name}"`;
  if (isWaiting(state)) return `([${label}])`;
  if (state.Type === "Choice") return `{${label}}`;
  if (state.Type === "Succeed") return `(((${label})))`;
  return `[${label}]`;
};

/** The small word a condition looks for: the value it asks for, or the name of what must be true. */
const wordOf = (condition: string): string =>
  /(\w+) = true %\}$/.exec(condition)?.[1] ?? /= '(\w+)' %\}$/.exec(condition)?.[1] ?? condition;

const labelOf = ({ on, by }: Transition): string => {
  if (on === undefined) return "";
  if (by === "choice") return `|${wordOf(on)}|`;
  return on === "States.Timeout" ? "|deadline|" : `|${on}|`;
};

/** The regulation's path: ends by name and the way to the parked wait are in the table below the picture. */
const isDrawn = (scope: Scope, { to, on, by }: Transition): boolean =>
  by !== "catch" || (on !== "States.ALL" && scope.States[to]?.Type !== "Succeed");

const pictureOf = (scope: Scope): string =>
  [
    "```mermaid",
    "flowchart TB",
    ...Object.entries(scope.States).map(([name, state]) => `  ${idOf(name)}${shapeOf(name, state)}`),
    `  begin(( )) --> ${idOf(scope.StartAt)}`,
    ...transitionsOf(scope)
      .filter((transition) => isDrawn(scope, transition))
      .map((transition) => `  ${idOf(transition.from)} -->${labelOf(transition)} ${idOf(transition.to)}`),
    "```",
  ].join("\n");

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** How each wait may end: the next state when it is resumed, and where each error's name leads. */
const endingsOf = (scope: Scope): string => {
  const waits = Object.entries(scope.States).filter(([, state]) => isWaiting(state));
  const named = waits.flatMap(([, state]) => state.Catch ?? []).flatMap(({ ErrorEquals }) => ErrorEquals);
  const last = ["States.Timeout", "States.ALL"];
  const errors = [...new Set([...named.filter((name) => !last.includes(name)), ...last])];
  const routes = ({ Catch = [] }: State) =>
    errors.map((error) => Catch.find(({ ErrorEquals }) => ErrorEquals.includes(error))?.Next ?? "");
  return [
    row(["wait", "resumed", ...errors]),
    row(["wait", "resumed", ...errors].map(() => "---")),
    ...waits.map(([name, state]) => row([name, state.Next ?? "", ...routes(state)])),
  ].join("\n");
};

const statusPicture = (): string =>
  [
    "```mermaid",
    "stateDiagram-v2",
    "  [*] --> draft",
    ...Object.entries(mayBecome).flatMap(([from, targets]) => targets.map((to) => `  ${from} --> ${to}`)),
    "  archived --> [*]",
    "```",
  ].join("\n");

const drawing = (): string =>
  [
    ...catalogue.flatMap(({ name, definition }) => [
      `### ${name}`,
      definition.Comment,
      pictureOf(definition),
      endingsOf(definition),
    ]),
    "### The states of an application",
    "What `domain/application/status.ts` allows; no sequence of decisions leaves this table.",
    statusPicture(),
  ].join("\n\n");

/** A text with the pictures between its two marks drawn anew from the definitions and the transition table. */
export const withDrawing = (text: string): string => {
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error("The marks of the drawing are missing");
  return `${before}${begin}\n\n${drawing()}\n\n${end}${after}`;
};
