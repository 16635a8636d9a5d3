import { type Instant, later } from "../../../domain/calendar/time.ts";
import { Tag, type TagTone } from "../../components/status-tag.tsx";
import { usePage } from "../../layout/page-context.ts";
import { engineTexts } from "../../texts/engine.ts";
import type { ExecutionStatus } from "./engine-views.ts";

/** A name of the definitions or the engine, which is English on every page. */
export const EngineWord = ({ children }: { readonly children: string }) =>
  children === "" ? null : <span lang="en">{children}</span>;

const shanghaiMs = 8 * 3_600_000;

/** An instant in Shanghai to the millisecond, e.g. `2026-09-07 09:00:00.000`; events of one minute have an order. */
export const exactTime = (at: Instant): string => later(at, shanghaiMs).slice(0, -1).replace("T", " ");

type Named = { readonly workflow: string; readonly name: string };

/** The address of an execution's page. */
const executionHref = ({ workflow, name }: Named): string =>
  `/engine/${encodeURIComponent(workflow)}/${encodeURIComponent(name)}`;

/** An execution by its name, under that of its workflow. */
export const ExecutionLink = (of: Named) => (
  <span lang="en">
    <a href={executionHref(of)}>{of.name}</a>
    <br />
    <small>{of.workflow}</small>
  </span>
);

const tones = {
  RUNNING: "moving",
  SUCCEEDED: "good",
  FAILED: "bad",
  TIMED_OUT: "bad",
  ABORTED: "over",
} as const satisfies Record<ExecutionStatus, TagTone>;

/** How an execution stands, by sign, word and colour. */
export const ExecutionTag = ({ status }: { readonly status: ExecutionStatus }) => (
  <Tag tone={tones[status]}>{engineTexts(usePage().language).statuses[status]}</Tag>
);

/** An error by its name, and what that means where the house knows. */
export const ErrorWords = ({ error }: { readonly error: string }) => {
  const meaning = engineTexts(usePage().language).errors[error];
  return (
    <>
      {meaning === undefined ? null : `${meaning} `}
      <EngineWord>{meaning === undefined ? error : `(${error})`}</EngineWord>
    </>
  );
};
