import { expect, test } from "vitest";
import { isBusy, patiently } from "../../../../functions/adapters/dynamodb/patiently.ts";

const named = (name: string): Error => Object.assign(new Error("no"), { name });

test("a busy table is asked again until it answers", async () => {
  const answers = [named("ThrottlingException"), named("TransactionConflictException")];
  let asked = 0;

  const answer = await patiently(async () => {
    asked += 1;
    const error = answers.shift();
    if (error) throw error;
    return "stored";
  });

  expect([answer, asked]).toEqual(["stored", 3]);
});

test("an error that is not about the moment passes at once", async () => {
  let asked = 0;

  const refused = patiently(async () => {
    asked += 1;
    throw named("ValidationException");
  });

  await expect(refused).rejects.toMatchObject({ name: "ValidationException" });
  expect(asked).toBe(1);
});

test("a transaction cancelled because of another one is busy, so is a network that drops the line", () => {
  const cancelled = Object.assign(named("TransactionCanceledException"), {
    CancellationReasons: [{ Code: "None" }, { Code: "TransactionConflict" }],
  });
  const dropped = Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });

  expect([cancelled, dropped, named("ResourceNotFoundException"), "text"].map(isBusy)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
