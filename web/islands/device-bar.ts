import type { KeptItem } from "./device-store.ts";
import { words } from "./device-words.ts";
import { element } from "./item-row.ts";
import type { Line } from "./outbox.ts";

/** The bar that stays in sight: how much is only on this device, why, and a button that sends it now. */
export const createBar = (place: HTMLElement, sendNow: () => void) => {
  const count = element("p", "device-count");
  const note = element("p", "device-note");
  const send = element("button", "button button-secondary device-send", words.sendNow);
  send.type = "button";
  send.addEventListener("click", sendNow);
  const said = element("div", "device-words", count, note);
  said.setAttribute("role", "status");
  place.className = "device-bar";
  place.append(said, send);

  return (items: readonly KeptItem[], { line, foreign }: { readonly line: Line; readonly foreign: number }): void => {
    const so = (state: KeptItem["state"]) => items.filter((item) => item.state === state).length;
    const kept = so("kept");
    count.textContent = words.counted(kept, so("refused"), so("sent"));
    const isOffline = !navigator.onLine || (line === "none" && kept > 0);
    note.textContent = [
      line === "signedOut" ? words.signedOut : isOffline ? words.noLine : "",
      foreign > 0 ? words.foreign(foreign) : "",
    ]
      .filter((part) => part !== "")
      .join(" ");
    note.hidden = note.textContent === "";
    send.hidden = kept === 0 || !navigator.onLine || line === "signedOut";
    place.dataset["kept"] = String(kept);
    place.classList.toggle("device-waiting", kept + so("refused") > 0);
  };
};
