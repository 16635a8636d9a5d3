import type { Page } from "playwright-core";

/** What people, pranksters and machines type into forms: one text for every field, or two where one is asked for. */
export const nonsense = {
  nothing: [""],
  "far too much": ["a".repeat(4001)],
  "a script": [`"'><script>alert(1)</script><b>`],
  "a query": ["'; DROP TABLE items; -- ' OR 1=1"],
  emoji: ["👨‍👩‍👧‍👦😀🧒🏽\u202e٣"],
  "two answers": ["甲", "乙"],
} as const satisfies { readonly [kind: string]: readonly string[] };

/** One kind of nonsense. */
export type Nonsense = keyof typeof nonsense;

/** What a refused form looks like when it comes back. */
export type ComeBack = {
  readonly status: number;
  /** Names of the fields that were sent. */
  readonly sent: readonly string[];
  readonly faults: readonly string[];
};

/**
 * Sends the nonsense in every field of the form, choices and hidden lists too, as a browser would whose page was tampered
 * with; what identifies the form (its version) stays. Answers with what is wrong about the page that comes back.
 */
export const sendNonsense = async (page: Page, form: string, kind: Nonsense): Promise<ComeBack> => {
  const values = nonsense[kind];
  const arrived = page.waitForEvent("load");
  const [answer, sent] = await Promise.all([
    page.waitForResponse((response) => response.request().isNavigationRequest()),
    page.evaluate(`((values) => {
      const form = document.querySelector(${JSON.stringify(form)});
      const asked = [...form.elements].filter(({ name, type }) => name !== "" && type !== "hidden" && type !== "submit");
      const names = [...new Set(asked.map(({ name }) => name))];
      const copy = Object.assign(document.createElement("form"), { method: "post", action: form.action, hidden: true });
      const add = (name, value) => copy.append(Object.assign(document.createElement("textarea"), { name, value }));
      const buttons = [...form.elements].filter(({ type }) => type === "submit");
      for (const { name, value, type } of form.elements) if (type === "hidden") add(name, value);
      if (buttons.at(-1).name !== "") add(buttons.at(-1).name, buttons.at(-1).value);
      for (const name of names) for (const value of values) add(name, value);
      document.body.append(copy);
      copy.submit();
      return names;
    })(${JSON.stringify(values)})`) as Promise<readonly string[]>,
  ]);
  await arrived;
  return { status: answer.status(), sent, faults: await faultsOf(page, { values, sent }) };
};

/** A summary on top whose every line leads to its field, a sentence beside that field, and everything as it was typed. */
const faultsOf = (
  page: Page,
  typed: { readonly values: readonly string[]; readonly sent: readonly string[] },
): Promise<readonly string[]> =>
  page.evaluate(`(({ values, sent }) => {
    const found = [];
    const summary = document.querySelector(".error-summary");
    if (!summary) return ["has no summary of what is wrong"];
    const lines = [...summary.querySelectorAll("li")];
    for (const line of lines) {
      const target = line.querySelector("a")?.getAttribute("href");
      const field = target && document.getElementById(target.slice(1));
      if (!field) found.push("summary leads to no field: " + line.textContent.slice(0, 80));
      else if (!field.closest(".field")?.querySelector(".field-error"))
        found.push("no sentence beside " + target);
    }
    if (lines.length === 0 && summary.textContent.trim() === "") found.push("summary says nothing");
    if (document.querySelector("main script:not([src])")) found.push("the script became part of the page");
    if (values.length > 1) return found;
    // Of several forms on a page only the one that was sent shows what was typed.
    const refused = document.querySelector("main form[method=post] .field-error")?.closest("form");
    const asked = [...document.querySelectorAll("main form[method=post] :is(input, textarea)[name]")]
      .filter(({ form }) => !refused || form === refused);
    const texts = asked.filter(({ type, name }) => sent.includes(name) && !["hidden", "radio", "checkbox", "submit"].includes(type));
    for (const { name, value } of texts) if (value !== values[0]) found.push(name + " lost what was typed: " + value.slice(0, 40));
    return found;
  })(${JSON.stringify(typed)})`);
