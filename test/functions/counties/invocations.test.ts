import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { mailboxAbsenceId } from "../../../domain/absence/mailbox-bounced.ts";
import { arrivals } from "../../../functions/counties/arrivals.ts";
import type { Deployment } from "../../../functions/counties/deployment.ts";
import { mailReturns } from "../../../functions/counties/mail-returns.ts";
import { routine } from "../../../functions/counties/routine.ts";
import { task } from "../../../functions/counties/task.ts";
import type { Dependencies } from "../../../functions/dependencies.ts";
import { mailEventHandler } from "../../../functions/notices/mail-event.ts";
import { TaskError } from "../../../functions/task-error.ts";
import { catalogue } from "../../../workflows/catalogue.ts";
import { anhe, linshui, openTwoCounties } from "./two-counties.ts";

const broken = expect.objectContaining({ name: "RecordBroken" });

/** The quarter of an hour that Lambda gives a routine. */
const time = { getRemainingTimeInMillis: () => 900_000 };

const codeOf = ({ settings }: Dependencies): string => settings.countyCode;

describe("a task", () => {
  test("is done in the county its execution is named after, under the name it has there", async () => {
    const { deployment } = await openTwoCounties();
    const handler = task(deployment, (deps) => async (payload) => [codeOf(deps), payload]);

    const done = await handler({ listId: "L1", execution: "619902-publicity-L1-1" });

    expect(done).toEqual([linshui, { listId: "L1", execution: "publicity-L1-1" }]);
  });

  test.each(["619903-publicity-L1-1", "publicity-L1-1", "619902", "6199020-publicity-L1-1"])(
    "of no county here is refused by name: %s",
    async (execution) => {
      const { deployment } = await openTwoCounties();
      const handler = task(deployment, () => async () => "done");

      await expect(handler({ listId: "L1", execution })).rejects.toEqual(broken);
    },
  );

  test("is told by every state of every workflow for which execution it is called", () => {
    const untold = catalogue.flatMap(({ file }) => {
      const text = readFileSync(`workflows/${file}`, "utf8");
      const payloads = [...text.matchAll(/"Payload": \{\n((?: {10}.*\n)*)/g)].map(([, payload = ""]) => payload);
      expect(payloads.length).toBe(text.split("FunctionName").length - 1);
      return payloads.filter((payload) => !payload.includes('"execution": "{% $states.context.Execution.Name %}"'));
    });

    expect(untold).toEqual([]);
  });
});

describe("a routine", () => {
  test("is for the county whose schedule says so, made once and kept", async () => {
    const { deployment } = await openTwoCounties();
    const ran: string[] = [];
    const made: string[] = [];
    const handler = routine(deployment, (deps) => {
      made.push(codeOf(deps));
      return async () => void ran.push(codeOf(deps));
    });

    for (const county of [anhe, linshui, anhe]) await handler({ counties: [county] }, time);

    expect(ran).toEqual([anhe, linshui, anhe]);
    expect(made).toEqual([anhe, linshui]);
  });

  test("that fails for one county is done for those behind it, and the failure is told", async () => {
    const { deployment } = await openTwoCounties();
    const ran: string[] = [];
    const handler = routine(deployment, (deps) => async () => {
      if (codeOf(deps) === anhe) throw new TaskError("Transient", "the table is busy");
      ran.push(codeOf(deps));
    });

    await expect(handler({ counties: [anhe, linshui] }, time)).rejects.toMatchObject({ name: "Transient" });

    expect(ran).toEqual([linshui]);
  });

  test("of a county that is not served, or of none, is refused", async () => {
    const { deployment } = await openTwoCounties();
    const handler = routine(deployment, () => async () => undefined);

    await expect(handler({ counties: ["619903"] }, time)).rejects.toEqual(broken);
    await expect(handler({ counties: ["__proto__"] }, time)).rejects.toEqual(broken);
    await expect(handler({}, time)).rejects.toThrow();
  });
});

describe("a file that arrives", () => {
  const arriving = async (key: string) => {
    const { deployment } = await openTwoCounties();
    const taken: string[] = [];
    const handler = arrivals(deployment, async (deps, own) => void taken.push(`${codeOf(deps)} ${own}`));
    await handler(key);
    return taken;
  };

  test("is the county's in whose folder it lies, under the key the county gave it", async () => {
    expect(await arriving("quarantine/619902/f1")).toEqual(["619902 quarantine/f1"]);
  });

  test.each(["quarantine/f1", "quarantine/619903/f1", "619901/quarantine/f1", "quarantine/619901/"])(
    "in no county's folder is refused by name: %s",
    async (key) => {
      await expect(arriving(key)).rejects.toEqual(broken);
    },
  );
});

describe("mail that comes back", () => {
  const returned = (headers: { readonly [name: string]: string }) => ({
    Sns: {
      Message: JSON.stringify({
        eventType: "Bounce",
        bounce: { bounceType: "Permanent" },
        mail: { headers: Object.entries(headers).map(([name, value]) => ({ name, value })) },
      }),
    },
  });
  const letter = { "X-Zhuxue-Reference": "digest-1", "X-Zhuxue-About": "staff reviewer-1" };

  test("concerns the person of the county that sent it, and nobody of the same id elsewhere", async () => {
    const { deployment, of } = await openTwoCounties();
    const handler = mailReturns(deployment, mailEventHandler);

    await handler({ Records: [returned({ ...letter, "X-Zhuxue-County": linshui })] });

    const bounced = await Promise.all(
      [anhe, linshui].map((code) => of(code).absences.find(mailboxAbsenceId("reviewer-1"))),
    );
    expect(bounced.map((absence) => absence?.staffId)).toEqual([undefined, "reviewer-1"]);
  });

  test.each(["Successfully validated SNS topic for Amazon SES event publishing.", '"Successfully validated"', "null"])(
    "is not spoken of when SES, just let speak, says so in plain words, which fail nobody: %s",
    async (words) => {
      const { deployment, of, logged } = await openTwoCounties();
      const handler = mailReturns(deployment, mailEventHandler);

      await handler({ Records: [{ Sns: { Message: words } }, returned({ ...letter, "X-Zhuxue-County": linshui })] });

      expect(await of(linshui).absences.find(mailboxAbsenceId("reviewer-1"))).toBeDefined();
      expect(logged.filter((line) => line.startsWith("mailNotSpokenOf"))).toEqual(["mailNotSpokenOf {}"]);
    },
  );

  test("without a county was not sent by the house; a county that is not served is refused", async () => {
    const heard: string[] = [];
    const { deployment } = await openTwoCounties();
    const handler = mailReturns(
      deployment as Deployment<Dependencies>,
      (deps) => async () => void heard.push(codeOf(deps)),
    );

    await handler({ Records: [returned({ Subject: "another sender's" })] });
    const refused = handler({ Records: [returned({ ...letter, "X-Zhuxue-County": "619903" })] });

    await expect(refused).rejects.toEqual(broken);
    expect(heard).toEqual([]);
  });
});
