import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Browser, Dialog } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../functions/api/routes.ts";
import { demoStart } from "../../local/local-system.ts";
import { openingStart, playOpening } from "../../local/play/opening.ts";
import { launchBrowser, screens } from "../support/browser.ts";
import { obstaclesOn, tightPlacesOn } from "../support/examine-page.ts";
import { startWorld, type World } from "../support/world.ts";
import { asksNothing, everyForm, type FoundForm } from "./forms.ts";
import { type Nonsense, nonsense, sendNonsense } from "./nonsense.ts";
import { type People, peopleAtBrowsers } from "./people.ts";
import { openWindow, type Window } from "./window.ts";

let browser: Browser;
let window: Window;
let world: World;
let people: People;
let forms: { readonly [door: string]: readonly FoundForm[] };
let records: DatabaseSync;

beforeAll(async () => {
  [browser, world] = await Promise.all([launchBrowser(), startWorld({ start: openingStart })]);
  await playOpening(world, demoStart, () => undefined);
  window = await openWindow(browser, world.url, { viewport: screens.phone });
  people = peopleAtBrowsers(browser, world);
  forms = await everyForm({ world, people });
  records = new DatabaseSync(join(world.dataDir, "zhuxue.db"), { readOnly: true });
}, 240_000);
afterAll(async () => {
  records.close();
  await people.leave();
  await window.close();
  await browser.close();
  await world.end();
});

/** Everything stored, in short; that somebody tried is counted elsewhere and may be. */
const stored = (): unknown =>
  records
    .prepare(
      "SELECT count(*) AS items, max(id) AS latest, sum(version) AS versions FROM items WHERE pk NOT LIKE '%#attempts#%'",
    )
    .get();

const kinds = Object.keys(nonsense) as Nonsense[];
/** Every form is sent empty, which brings the most errors, and with one of the other kinds in turn: a form in a browser takes its time. */
const others = kinds.filter((kind) => kind !== "nothing");
const doors = routes.filter(({ method, name }) => method === "POST" && !(name in asksNothing)).map(({ name }) => name);

/** What is wrong with the pages on which nonsense of one kind comes back. */
const faultsAfter = async (found: FoundForm, kind: Nonsense): Promise<readonly string[]> => {
  const { as, path, form = "main form[method=post]" } = found;
  const { page, seat } = window;
  await seat(as);
  const said: string[] = [];
  const listen = (dialog: Dialog) => {
    said.push(`a script ran: ${dialog.message()}`);
    void dialog.dismiss();
  };
  page.on("dialog", listen);
  await page.goto(`${world.url}${path}`);
  const before = stored();
  const { status, sent, faults } = await sendNonsense(page, form, kind);
  const hasChanged = JSON.stringify(stored()) !== JSON.stringify(before);
  // Of all kinds the empty form brings the most errors, and the script the strangest texts.
  const obstacles =
    kind === "nothing"
      ? await obstaclesOn(page, "phone")
      : kind === "a script"
        ? await tightPlacesOn(page, "phone")
        : [];
  page.off("dialog", listen);
  return [
    ...(status === 422 ? [] : [`answers ${status}`]),
    ...(sent.length > 0 ? [] : ["asks for nothing"]),
    ...(hasChanged ? ["stored something"] : []),
    ...faults,
    ...obstacles,
    ...said,
  ].map((fault) => `${path}: ${fault}`);
};

describe.each(kinds)("a form with %s in every field", (kind) => {
  test.each(doors.filter((_, place) => kind === "nothing" || place % others.length === others.indexOf(kind)))(
    "comes back from %s as it was typed, with every mistake named",
    async (door) => {
      const found = forms[door] ?? [];

      const faults: string[] = found.length === 0 ? [`no form of ${door} is known`] : [];
      const tried = kind === "nothing" ? found : found.slice(0, 1);
      for (const each of tried) if (!each.accepts?.includes(kind)) faults.push(...(await faultsAfter(each, kind)));

      expect(faults).toEqual([]);
    },
  );
});

test("no error has been logged", () => {
  expect(world.logged).toEqual([]);
});
