import type { Page } from "playwright-core";
import type { Fields } from "../support/visitor.ts";

const fillOne = async (page: Page, name: string, value: string): Promise<void> => {
  const field = page.locator(`[name="${name}"]`).first();
  const kind = (await field.getAttribute("type")) ?? (await field.evaluate((each) => each.localName));
  if (kind === "radio" || kind === "checkbox") await page.locator(`[name="${name}"][value="${value}"]`).check();
  else if (kind === "select") await field.selectOption(value);
  else await field.fill(value);
};

/** Fills the fields of the form that is open, as a hand would; names as the form sends them. */
export const fillIn = async (page: Page, fields: Fields): Promise<void> => {
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) await fillOne(page, name, value);
};

/** Presses the one button that says so, and waits for the page it leads to. */
export const press = async (page: Page, button: string): Promise<void> => {
  await Promise.all([
    page.waitForEvent("load"),
    page.getByRole("button", { name: button, exact: true }).click({ timeout: 10_000 }),
  ]);
};

/** What a page says, or one part of it. */
export const textOf = async (page: Page, part = "main"): Promise<string> =>
  (await page.locator(part).textContent()) ?? "";
