import type { Instant } from "../../domain/calendar/time.ts";
import type { SealedSample } from "../county-file/sealed-samples.ts";
import type { MovedFile, MovedItem } from "./move-file.ts";

/** What a house has to know before it takes a county in. */
export type Arriving = {
  readonly county: string;
  /** The hash by which the file is known again when an import was killed. */
  readonly file: string;
  readonly at: Instant;
  readonly samples: readonly SealedSample[];
};

/** Where the records of a county go; nothing of it is at work before `finish`. */
export type RecordsTarget = {
  /** Refuses where the county lives already, or keys that do not open it; goes on where the same file was coming in. */
  readonly begin: (arriving: Arriving) => Promise<void>;
  /** Throws once another run has taken the county over; `put` and `finish` ask by themselves. */
  readonly requireOurs: () => Promise<void>;
  readonly put: (items: readonly MovedItem[]) => Promise<void>;
  readonly finish: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Where the files of a county go; the same file twice is harmless. */
export type FilesTarget = {
  readonly begin: () => Promise<void>;
  readonly put: (file: MovedFile) => Promise<void>;
  /** Where a file's coming wakes whoever checks it: brings it once more, now that the county is open. */
  readonly wake?: (file: MovedFile) => Promise<void>;
  readonly finish: () => Promise<void>;
};
