/** One batch handed to a function: the number from which it wants to be told again, or `lost` when it died before it answered. */
type Invoke<Entry> = (batch: readonly Entry[]) => Promise<string | undefined | "lost">;

/**
 * Reads a shard as Lambda does with partial failures: batches in order, each again from the first number named until none
 * is; fails when that never ends.
 */
export const readShard = async <Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  { batchSize, invoke, most = 10_000 }: Shard<Entry>,
): Promise<void> => {
  let place = 0;
  for (let invocations = 0; place < entries.length; invocations += 1) {
    if (invocations === most) throw new Error(`the shard stands still at ${entries[place]?.id}`);
    const batch = entries.slice(place, place + batchSize());
    const again = await invoke(batch);
    if (again === "lost") continue;
    const first = batch.findIndex(({ id }) => id === again);
    if (again !== undefined && first === -1) throw new Error(`${again} was not in the batch`);
    place += again === undefined ? batch.length : first;
  }
};

type Shard<Entry> = {
  readonly batchSize: () => number;
  readonly invoke: Invoke<Entry>;
  /** How many invocations are enough. */
  readonly most?: number;
};
