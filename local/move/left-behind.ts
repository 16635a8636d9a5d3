import { type Instant, later } from "../../domain/calendar/time.ts";
import type { MoveProgress, Now } from "./county-source.ts";
import type { Mark } from "./mark.ts";
import { type CountyLook, requireArrived } from "./new-house.ts";

/** How many records of each kind lie somewhere. */
type Counts = ReadonlyMap<string, number>;

/** The records of a county in the house that it has left, or that it never came into to its end. */
export type LeftRecords = CountyLook & {
  readonly county: string;
  readonly mark: () => Promise<Mark | undefined>;
  /** Everything but the mark, by kind. */
  readonly counts: () => Promise<Counts>;
  /** Says that the county is being forgotten; from then on nobody opens or exports it here. What came in in part is taken in hand. */
  readonly begin: (mark: Mark) => Promise<void>;
  /** Throws once somebody else has taken in hand what came in in part. */
  readonly requireOurs: () => Promise<void>;
  /** Erases everything but the mark, and says so at the end; of what came in in part the mark goes last. */
  readonly erase: (done: () => Mark, progress: MoveProgress) => Promise<void>;
  readonly close: () => void;
};

/** The files of a county where it has left them, older versions included. */
export type LeftFiles = {
  readonly counts: () => Promise<{ readonly files: number; readonly bytes: number }>;
  /** Asks before every few whether it may go on. */
  readonly erase: (progress: MoveProgress, requireOurs: () => Promise<void>) => Promise<void>;
};

/** Days after which a county that has left is forgotten: until then whoever misses something can still look here. */
export const keptDays = 30;

const dayMs = 86_400_000;

/** Everything that lies of a county in the house that it has left, and that it may be erased; what came in in part is not `forgotten`. */
export type Found = {
  readonly mark: Mark;
  readonly forgotten?: NonNullable<Mark["forgotten"]>;
  readonly records: Counts;
  readonly files: { readonly files: number; readonly bytes: number };
};

/**
 * Looks at what a county has left behind. Throws unless it has left, lives elsewhere, and the month is over; where erasing
 * has begun that is not asked again, for what it was told by may be gone. In what came in only in part nobody ever worked:
 * it lives in the house that it left, and its file is kept, so it waits for nothing.
 */
export const findLeft = async ({ records, files, livesIn, now }: Given): Promise<Found> => {
  const { county, house } = records;
  const mark = await records.mark();
  if (mark?.is !== "leaving" && mark?.is !== "arriving")
    throw new Error(
      `county ${county} has not left ${house}: only what was exported, or came in only in part, is forgotten`,
    );
  const forgotten =
    mark.is === "leaving"
      ? (mark.forgotten ?? (await permitted({ records, livesIn, now, leftAt: mark.at })))
      : undefined;
  return { mark, ...(forgotten && { forgotten }), records: await records.counts(), files: await files.counts() };
};

const permitted = async ({ records, livesIn, now, leftAt }: Asked): Promise<NonNullable<Mark["forgotten"]>> => {
  const { county, house } = records;
  if (livesIn === undefined) throw new Error("say where the county lives now: --now-in DIR or --now-in-table NAME");
  const [due, since] = [later(leftAt, keptDays * dayMs), now()];
  if (since < due) throw new Error(`county ${county} has left ${house} at ${leftAt}; it is kept here until ${due}`);
  const anchor = await requireArrived({ county, leftAt, old: records, there: livesIn });
  return { since, livesIn: livesIn.house, ...(anchor && { anchor }) };
};

/** Erases what was found. Killed anywhere, it goes on when it is run again; run again after its end, it finds nothing. */
export const eraseLeft = async (
  { mark, forgotten }: Found,
  { records, files, now, progress }: Erasing,
): Promise<void> => {
  if (mark.forgotten === undefined) await records.begin({ ...mark, ...(forgotten && { forgotten }) });
  await files.erase(progress, records.requireOurs);
  const done = (): Mark => ({ ...mark, ...(forgotten && { forgotten: { ...forgotten, doneAt: now() } }) });
  await records.erase(done, progress);
};

type Given = {
  readonly records: LeftRecords;
  readonly files: LeftFiles;
  /** The house in which it lives now; may be left out where erasing has begun. */
  readonly livesIn: CountyLook | undefined;
  readonly now: Now;
};
type Asked = Omit<Given, "files"> & { readonly leftAt: Instant };
type Erasing = Pick<Given, "records" | "files" | "now"> & { readonly progress: MoveProgress };
