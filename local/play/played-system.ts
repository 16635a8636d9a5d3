import type { Mail } from "../../functions/dependencies.ts";
import type { LocalSystem } from "../local-system.ts";

/** What a play needs of a county, wherever that runs: its doors, its records, its time, and the codes it mails. */
export type PlayedSystem = Pick<LocalSystem, "url" | "deps" | "settled" | "skipTo"> & {
  readonly codeMailedTo: (address: string) => Pick<Mail, "text"> | undefined | Promise<Pick<Mail, "text"> | undefined>;
};
