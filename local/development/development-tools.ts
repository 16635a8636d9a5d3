import type { Instant } from "../../domain/calendar/time.ts";
import type { EngineReader } from "./engine/engine-reader.ts";

/** What the development page can do on a demonstration machine; never bound when run for real. */
export type DevelopmentTools = {
  readonly inboxUrl: string | undefined;
  readonly nextDeadline: () => Instant | undefined;
  readonly skipTo: (target: Instant) => Promise<void>;
  /** Delivers digests and waiting mails now, whatever the hour. */
  readonly deliverMail: () => Promise<void>;
  /** Mails a person a link, as a fresh digest would. */
  readonly mailLink: (staffId: string) => Promise<void>;
  readonly engine: EngineReader;
};
