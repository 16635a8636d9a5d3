import { setTimeout as pause } from "node:timers/promises";
import { TaskError } from "../../task-error.ts";
import { faultWords, networkFaults } from "../network-faults.ts";

/** Names and codes with which AWS and the network say "not now"; all of them may be asked again. */
const busy = new Set<string>([
  "TransactionConflict",
  "TransactionConflictException",
  "TransactionInProgressException",
  "ThrottlingError",
  "ThrottlingException",
  "ProvisionedThroughputExceeded",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "InternalServerError",
  "ServiceUnavailable",
  ...networkFaults,
]);

/** What each change of a cancelled transaction was cancelled for. */
const reasonsOf = (
  error: Error & { readonly CancellationReasons?: readonly { readonly Code?: string }[] },
): readonly string[] => (error.CancellationReasons ?? []).map(({ Code = "None" }) => Code);

/** Whether an error of the AWS SDK only says that the moment was wrong. */
export const isBusy = (error: unknown): error is Error =>
  error instanceof Error && [...faultWords(error), ...reasonsOf(error)].some((word) => busy.has(word));

/** How often a request is made in all, and the longest pause before each further try: full jitter, doubling. */
const patience = { tries: 12, firstPauseMs: 20, longestPauseMs: 1000 } as const;

/** A random pause before the n-th further try. */
export const pauseBefore = (tried: number): Promise<void> =>
  pause(Math.random() * Math.min(patience.longestPauseMs, patience.firstPauseMs * 2 ** tried));

/** Makes a request until DynamoDB is not busy; gives up with a `Transient` TaskError, other errors pass. */
export const patiently = async <T>(request: () => Promise<T>): Promise<T> => {
  for (let tried = 0; ; tried += 1) {
    try {
      return await request();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (tried + 1 >= patience.tries)
        throw new TaskError("Transient", `DynamoDB stayed busy: ${error.name}`, { cause: error });
      await pauseBefore(tried);
    }
  }
};
