/** A quota of AWS: so many requests at once, and so many more with every second. */
export type Bucket = { readonly bucket: number; readonly refill: number };

/** What became of a load: how many requests were refused at first, the longest queue, the longest wait and when all was done. */
export type Drained = {
  readonly requests: number;
  readonly throttled: number;
  readonly longestQueue: number;
  readonly longestWaitSeconds: number;
  readonly seconds: number;
};

/**
 * Lets requests arrive second by second at a token bucket that is full at first; whoever finds no token waits and is
 * tried again, the oldest first, as the readers of the stream and their retries do. Throws for a bucket that never fills.
 */
export const drain = (arrivals: readonly number[], { bucket, refill }: Bucket): Drained => {
  if (refill <= 0) throw new Error("a bucket that is never refilled lets nobody through");
  const waiting: { readonly since: number; count: number }[] = [];
  let [tokens, queue, throttled, longestQueue, longestWaitSeconds, second] = [bucket, 0, 0, 0, 0, 0];
  for (; second < arrivals.length || queue > 0; second += 1) {
    const arrived = arrivals[second] ?? 0;
    throttled += Math.max(0, arrived - Math.max(0, tokens - queue));
    if (arrived > 0) waiting.push({ since: second, count: arrived });
    queue += arrived;
    for (let first = waiting[0]; first !== undefined && tokens >= 1; first = waiting[0]) {
      const served = Math.min(first.count, Math.floor(tokens));
      first.count -= served;
      tokens -= served;
      queue -= served;
      longestWaitSeconds = Math.max(longestWaitSeconds, second - first.since);
      if (first.count === 0) waiting.shift();
    }
    longestQueue = Math.max(longestQueue, queue);
    tokens = Math.min(bucket, tokens + refill);
  }
  const requests = arrivals.reduce((sum, each) => sum + each, 0);
  return { requests, throttled, longestQueue, longestWaitSeconds, seconds: second };
};
