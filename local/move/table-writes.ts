import { BatchWriteItemCommand, type WriteRequest } from "@aws-sdk/client-dynamodb";
import { patiently, pauseBefore } from "../../functions/adapters/dynamodb/patiently.ts";
import { sideBySide } from "../../functions/side-by-side.ts";
import type { CountyTable } from "./table-source.ts";

/** As many writes as DynamoDB takes in one request, and how many requests are under way. */
const batch = { items: 25, atOnce: 8 } as const;

/**
 * Puts or removes so many items, without a condition; what a busy table leaves undone is asked for again. Whoever may lose
 * the county to somebody else says so before each request.
 */
export const writeAll = async (
  { client, tableName, requireOurs }: Target,
  all: readonly WriteRequest[],
): Promise<void> => {
  const batches = Array.from({ length: Math.ceil(all.length / batch.items) }, (_, n) =>
    all.slice(n * batch.items, (n + 1) * batch.items),
  );
  await sideBySide(batches, batch.atOnce, async (writes) => {
    let open: WriteRequest[] = [...writes];
    for (let tried = 0; open.length > 0; tried += 1) {
      if (tried > 0) await pauseBefore(tried);
      const command = new BatchWriteItemCommand({ RequestItems: { [tableName]: open } });
      const { UnprocessedItems } = await patiently(async () => {
        await requireOurs?.();
        return client.send(command);
      });
      open = UnprocessedItems?.[tableName] ?? [];
    }
  });
};

type Target = Pick<CountyTable, "client" | "tableName"> & { readonly requireOurs?: () => Promise<void> };
