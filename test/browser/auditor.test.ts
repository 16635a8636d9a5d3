import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askForFile } from "../../domain/file/receive-file.ts";
import { auditorsMay } from "../../functions/api/auditors.ts";
import { handlers } from "../../functions/api/handlers.ts";
import { routes } from "../../functions/api/routes.ts";
import { demoStart } from "../../local/local-system.ts";
import { openingStart, playOpening } from "../../local/play/opening.ts";
import { launchBrowser } from "../support/browser.ts";
import { type AtDesk, atDesk } from "../support/staff-desk.ts";
import { startWorld, type World } from "../support/world.ts";
import type { Sight } from "./examine-sight.ts";
import { fullSights } from "./full-sights.ts";
import { type People, peopleAtBrowsers } from "./people.ts";
import { files, type Sights } from "./sights.ts";
import { townshipOf } from "./township.ts";

/** Doors of the office an auditor does not see, each with its reason. */
const unseen: { readonly [door: string]: string } = {
  "show-stop": "a form to act with; the list is read at its file",
  "show-registration": "a form to act with",
  "show-reconsideration-letter": "a form to act with; requests are read at their task",
  "show-makeup-registration": "a form to act with; the case is read at its own page",
  "show-change-form": "a form to act with",
  "show-behalf": "a form to act with",
  "show-task-item-form": "a form to act with",
  "show-cycle-form": "a form to act with",
  "show-staff-access":
    "where somebody is signed in is their own and the head's; that access was ended stands in the history",
};

/** What an auditor ends without being asked anything: the own sessions. */
const ownSessions: { readonly [door: string]: true } = {
  "sign-out": true,
  "end-session": true,
  "end-other-sessions": true,
};

let browser: Browser;
let world: World;
let people: People;
let sights: Sights;
let auditor: AtDesk;
/** What nobody else is shown in the browser. */
let also: { readonly [door: string]: readonly string[] };
let records: DatabaseSync;

beforeAll(async () => {
  [browser, world] = await Promise.all([launchBrowser(), startWorld({ start: openingStart })]);
  await playOpening(world, demoStart, () => undefined);
  people = peopleAtBrowsers(browser, world);
  sights = await fullSights({ world, people });
  auditor = await atDesk(world, "staff-bureau-auditor");
  also = await alsoIn(world);
  records = new DatabaseSync(join(world.dataDir, "zhuxue.db"), { readOnly: true });
}, 300_000);
afterAll(async () => {
  records.close();
  await people.leave();
  await browser.close();
  await world.end();
});

const alsoIn = async ({ deps }: World) => {
  const { id, receiptNo } = (await townshipOf(world)).application("classCheck");
  const about = { kind: "recognition", id: receiptNo } as const;
  const wanted = { id: "p".repeat(43), about, purpose: "attachment", sentBy: receiptNo } as const;
  const paper = {
    ...askForFile({ ...wanted, now: deps.clock.now() }),
    status: "accepted",
    type: "application/pdf",
  } as const;
  await deps.store.commit({ save: [paper], emit: [] });
  return {
    "show-file": [`/files/${paper.id}`],
    "export-evidence-pack": [`/proofs/pack?application=${id}&why=audit`],
  };
};

const accessOf = (name: keyof typeof handlers): string => handlers[name].definition.access;
const ofStaff = routes.filter(({ name }) => accessOf(name) === "staff");
const looks = ofStaff.filter(({ method, name }) => method === "GET" && !(name in files)).map(({ name }) => name);
const acts = routes.filter(({ method }) => method === "POST");

/** Everything stored, in short. */
const stored = (): unknown =>
  records.prepare("SELECT count(*) AS items, max(id) AS latest, sum(version) AS versions FROM items").get();

describe("an auditor", () => {
  test.each(looks)("reads %s", async (door) => {
    const seen: readonly Sight[] = sights[door as keyof Sights] ?? [];
    const others = seen.filter(({ status }) => status === undefined).map(({ path }) => path);
    const paths = new Set([...others, ...(also[door] ?? [])]);
    const answers = await Promise.all(
      [...paths].map(async (path) => ({ path, status: (await auditor.open(path)).status })),
    );
    const closed = answers.flatMap(({ path, status }) =>
      status === 200 || status === 303 ? [] : [`${status} ${path}`],
    );

    expect(answers.length, `nobody visits ${door}`).toBeGreaterThan(0);
    expect(closed).toEqual(door in unseen ? answers.map(({ path }) => `403 ${path}`) : []);
  });

  test.each(acts.filter(({ name }) => accessOf(name) === "staff" && !auditorsMay.includes(name)))(
    "is refused at $path, and nothing is changed",
    async ({ path }) => {
      const before = stored();

      const refused = await auditor.send(path.replaceAll(/\{\w+\}/g, "SQ2026202700000001-1"), { humanFact: "1" });

      expect(refused).toMatchObject({ status: 403, body: { code: "AuditorsOnlyRead" } });
      expect(stored()).toEqual(before);
    },
  );

  test.each(
    acts.filter(({ name }) => (accessOf(name) !== "staff" || auditorsMay.includes(name)) && !(name in ownSessions)),
  )("changes nothing without a whole form at $path, where everybody or an auditor too may act", async ({ path }) => {
    const before = stored();

    const { status } = await auditor.send(path.replaceAll(/\{\w+\}/g, "SQ2026202700000001-1"), {});

    expect(status).toBeGreaterThanOrEqual(400);
    expect(stored()).toEqual(before);
  });
});
