import { describe, expect, test } from "vitest";
import { instantOf } from "../../../domain/calendar/time.ts";
import type { Wait } from "../../../domain/wait/wait.ts";
import { openWaitHandler } from "../../../functions/tasks/open-wait.ts";
import { type Office, openOffice } from "../../support/office.ts";
import { found } from "../../support/office-machine.ts";

/** The handler of a visit to the class check that was entered so many milliseconds before the present one. */
const openLate = async ({ deps }: Office, { visit, subject }: Wait, before: number): Promise<void> => {
  const enteredAt = instantOf(Date.parse(visit.enteredAt) - before);
  const ids = { applicationId: subject.id };
  await openWaitHandler(deps)({ ...visit, ...ids, enteredAt, purpose: "classCheck", resumeToken: "a dead token" });
};

describe("a handler that was slower than its state may last", () => {
  test("leaves the wait alone that a later visit has opened, and the decision moves the case on", async () => {
    const office = await openOffice();
    const id = await office.submit();
    const wait = await found(office.taskOf("application", id));

    await openLate(office, wait, 300);

    expect(await office.taskOf("application", id)).toEqual(wait);
    await office.decide(id);
    expect(office.path(id).at(-1)).toBe("School check");
  });

  test("stores the token when its visit is still the latest", async () => {
    const office = await openOffice();
    const id = await office.submit();
    const wait = await found(office.taskOf("application", id));

    await openLate(office, wait, -300);

    const latest = await found(office.taskOf("application", id));
    expect(latest).toMatchObject({ number: wait.number, resumeToken: "a dead token" });
  });
});
