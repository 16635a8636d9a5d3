import type { KeptItem } from "./device-store.ts";
import { words } from "./device-words.ts";

/** An element with a class and what stands in it. */
export const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.append(...children);
  return made;
};

const tones = { kept: "attention", sent: "good", refused: "bad" } as const;
const signs = { kept: "↑", sent: "✓", refused: "!" } as const;

const summaryOf = ({ kind, fields, photos, fileIds }: KeptItem): string => {
  const pictures = photos.length + fileIds.length;
  return [
    kind === "entry" ? words.points(fields["score"] ?? "") : undefined,
    kind === "finding" ? `${fields["severity"]} ${fields["indicator"]} ${fields["fact"]}` : undefined,
    kind === "photo" ? fields["indicator"] : undefined,
    fields["note"],
    pictures > 0 ? words.photos(pictures) : undefined,
  ]
    .filter(Boolean)
    .join(" · ");
};

const button = (text: string, act: () => void): HTMLButtonElement => {
  const made = element("button", "device-button", text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
};

/** One kept thing as the inspector sees it: its state, what it says, and what can still be done with it. */
export const itemRow = (
  item: KeptItem,
  act: { readonly edit?: () => void; readonly remove: () => void },
): HTMLElement => {
  const sign = element("span", "tag-sign", signs[item.state]);
  sign.setAttribute("aria-hidden", "true");
  const row = element(
    "li",
    `device-item device-${item.state}`,
    element("span", `tag tag-${tones[item.state]}`, sign, words.state[item.state]),
    " ",
    element("span", "device-said", summaryOf(item)),
  );
  if (item.why !== undefined) row.append(element("p", "device-why", words.refusedBecause(item.why)));
  if (item.state !== "sent") {
    const buttons = element("p", "device-buttons", button(words.remove, act.remove));
    if (act.edit) buttons.prepend(button(words.edit, act.edit));
    row.append(buttons);
  }
  return row;
};
