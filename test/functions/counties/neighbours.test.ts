import { beforeEach, describe, expect, test } from "vitest";
import { Instant } from "../../../domain/calendar/time.ts";
import { DomainEvent } from "../../../domain/history/domain-event.ts";
import type { LambdaHandler } from "../../../functions/api/api-kit.ts";
import { openFileHandler } from "../../../functions/api/open-file.ts";
import { openSession } from "../../../functions/api/sessions.ts";
import { showLinkHandler } from "../../../functions/api/show-link.ts";
import { showListHandler } from "../../../functions/api/show-list.ts";
import { showMyApplicationsHandler } from "../../../functions/api/show-my-applications.ts";
import { showWorkHandler } from "../../../functions/api/show-work.ts";
import { door } from "../../../functions/counties/door.ts";
import type { WorkflowEngine } from "../../../functions/dependencies.ts";
import { issueLink } from "../../../functions/repositories/issue-link.ts";
import { anchorHistoryHandler } from "../../../functions/schedules/anchor-history.ts";
import { retentionHandler } from "../../../functions/schedules/retention.ts";
import { sweepHandler } from "../../../functions/schedules/sweep.ts";
import { aLine, aList, anApplication, aRecognition, aWait, monday } from "../../support/factories.ts";
import { anhe, asking, context, linshui, openTwoCounties } from "./two-counties.ts";

const unrecorded = { record: { version: 0, head: "" } };

let town: Awaited<ReturnType<typeof openTwoCounties>>;

beforeEach(async () => {
  town = await openTwoCounties();
});

type Sent = Parameters<typeof asking>[2];

/** Asks the same of both counties' doors, 安禾 first. */
const ofBoth = (handler: Parameters<typeof door<ReturnType<typeof town.of>>>[1], path: string, sent: Sent = {}) => {
  const opened: LambdaHandler = door(town.deployment, handler);
  return Promise.all(
    [anhe, linshui].map(async (code) => {
      const { statusCode, body = "{}" } = await opened(asking(`${code}.example.com`, path, sent), context);
      return { statusCode, said: JSON.parse(body) };
    }),
  );
};

/** The same numbers in both counties: one pupil's file each, a task for the same reviewer, a list that hangs. */
const fillBoth = async (): Promise<void> => {
  for (const [code, pupilName] of [
    [anhe, "钱麦甲"],
    [linshui, "孙禾乙"],
  ] as const) {
    const application = anApplication({ status: "countyRecheck", pupilName, ...unrecorded });
    await town.of(code).store.commit({
      save: [
        application,
        aRecognition({ pupilName, phoneEnding: code === anhe ? "3399" : "4466", ...unrecorded }),
        aWait({ purpose: "countyRecheck", assignee: "reviewer-1", ...unrecorded }),
      ],
      emit: [submitted],
    });
  }
};

const submitted = DomainEvent.parse({
  type: "ApplicationSubmitted",
  at: monday,
  actor: { role: "GUARDIAN", id: "SQ2026202700000001" },
  subject: { kind: "application", id: "SQ2026202700000001-1" },
  words: {},
});

describe("two counties on one table", () => {
  test("hold records of the same numbers side by side, and each finds its own", async () => {
    await fillBoth();

    const names = await Promise.all(
      [anhe, linshui].map(async (code) => (await town.of(code).applications.find("SQ2026202700000001-1"))?.pupilName),
    );

    expect(names).toEqual(["钱麦甲", "孙禾乙"]);
  });

  test("begin every key and every place in an index with the county's code", async () => {
    await fillBoth();
    await town.of(anhe).store.commit({ save: [aList({ status: "posted", ...unrecorded })], emit: [] });
    const { items } = await town.table.walk({ of: "", limit: 500 });
    const keys = items.flatMap(({ pk, indexes = {} }) => [pk, ...Object.values(indexes).map((place) => place.pk)]);

    expect(keys.length).toBeGreaterThan(80);
    expect(keys.filter((key) => !/^61990[12]#/.test(key))).toEqual([]);
  });
});

describe("what opens a door in one county", () => {
  test("a session of somebody of the office: not in the next, where somebody has the same id", async () => {
    await fillBoth();
    const { session, cookie } = openSession(town.of(anhe), { who: "staff", staffId: "reviewer-1", round: 0 });
    await town.of(anhe).store.commit({ save: [session], emit: [] });

    const [own, neighbour] = await ofBoth(showWorkHandler, "/work", { cookies: [`__Host-staff=${cookie.value}`] });

    expect(own).toMatchObject({ statusCode: 200, said: { tasks: [{ application: { pupilName: "钱麦甲" } }] } });
    expect(neighbour).toMatchObject({ statusCode: 401, said: { code: "NotLoggedIn" } });
  });

  test("a link from a mail: not in the next", async () => {
    const { link, url } = issueLink(town.of(anhe), { staffId: "reviewer-1", round: 0, expiresInDays: 7 });
    await town.of(anhe).store.commit({ save: [link], emit: [] });
    const secret = url.split("/").at(-1) ?? "";

    const [own, neighbour] = await ofBoth(showLinkHandler, `/l/${secret}`, { params: { secret } });

    expect(url).toMatch(/^https:\/\/619901\.example\.com\/l\//);
    expect(own?.statusCode).toBe(200);
    expect(neighbour).toMatchObject({ statusCode: 404, said: { code: "LinkNotFound" } });
  });

  test("a receipt number with a family's two facts, and the session it opens: not in the next", async () => {
    await fillBoth();
    const body = { receiptNo: "SQ2026202700000001", pupilName: "钱麦甲", phoneEnding: "3399" };
    const { session, cookie } = openSession(town.of(anhe), { who: "family", receiptNo: body.receiptNo });
    await town.of(anhe).store.commit({ save: [session], emit: [] });

    const [own, neighbour] = await ofBoth(openFileHandler, "/status", { body });
    const [ownFile, neighboursFile] = await ofBoth(showMyApplicationsHandler, "/my-applications", {
      cookies: [`__Host-file=${cookie.value}`],
    });

    expect(own).toMatchObject({ statusCode: 201, said: { pupilName: "钱麦甲" } });
    expect(neighbour).toMatchObject({ statusCode: 404, said: { code: "ApplicationNotFound" } });
    expect(ownFile).toMatchObject({ statusCode: 200, said: { pupilName: "钱麦甲" } });
    expect(neighboursFile).toMatchObject({ statusCode: 401, said: { code: "NotLoggedIn" } });
  });

  test("a list that hangs: not in the next", async () => {
    const list = aList({ status: "posted", ...unrecorded });
    await town.of(anhe).store.commit({ save: [list, aLine(unrecorded)], emit: [] });

    const [own, neighbour] = await ofBoth(showListHandler, `/lists/${list.id}`, { params: { listId: list.id } });

    expect(own?.statusCode).toBe(200);
    expect(neighbour).toMatchObject({ statusCode: 404, said: { code: "ListNotFound" } });
  });
});

describe("what the clock does in one county", () => {
  test.each([
    ["anchors its histories", anchorHistoryHandler],
    ["walks over what is kept too long", retentionHandler],
    ["sweeps", sweepHandler],
  ])("%s, and leaves every item of the next as it was", async (_what, handler) => {
    town = await openTwoCounties({ engine: silent });
    await fillBoth();
    town.turnTo(Instant.parse("2026-09-21T18:20:00.000Z"));
    const before = await itemsOf();

    await handler(town.of(anhe))();

    const after = await itemsOf();
    expect(after.get(linshui)).toEqual(before.get(linshui));
    expect(after.get(anhe)).not.toEqual(before.get(anhe));
  });

  test("walks over nothing of the next", async () => {
    await fillBoth();

    const { items } = await town.of(anhe).store.walk({ limit: 500 });

    expect(items.length).toBeGreaterThan(20);
    expect(items.filter(({ pk }) => !pk.startsWith(`${anhe}#`))).toEqual([]);
  });
});

/** An engine that does as it is told and runs nothing. */
const silent: WorkflowEngine = {
  start: async () => "started",
  resume: async () => "resumed",
  fail: async () => "failed",
  stop: async () => undefined,
  describe: async () => undefined,
  running: async () => ({ names: [] }),
};

const itemsOf = async () => {
  const { items } = await town.table.walk({ of: "", limit: 1000 });
  return Map.groupBy(items, ({ pk }) => pk.slice(0, 6));
};
