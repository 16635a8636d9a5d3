import { createBar } from "./device-bar.ts";
import { forgetItem, forgetItems, itemsOf, type KeptItem, keepItem } from "./device-store.ts";
import { words } from "./device-words.ts";
import { type Here, hasNoPhoto, itemOf, missingIn, plainName } from "./form-item.ts";
import { element, itemRow } from "./item-row.ts";
import { forgetPage, forgetPages, keepPage, renewCopy } from "./kept-page.ts";
import { createOutbox, type Line } from "./outbox.ts";

const doors = { entry: "entries", finding: "findings", photo: "photos" } as const satisfies Record<
  KeptItem["kind"],
  string
>;
const kinds = Object.keys(doors) as KeptItem["kind"][];

const formsOf = (kind: KeptItem["kind"]): readonly HTMLFormElement[] => [
  ...document.querySelectorAll<HTMLFormElement>(`main form[action$="/${doors[kind]}"]`),
];

/** The form an item was entered in, or one like it. */
const formOf = ({ kind, fields }: KeptItem): HTMLFormElement | undefined =>
  formsOf(kind).find((form) => kind !== "entry" || form.closest("section")?.id === fields["indicator"]);

const say = (form: HTMLFormElement, sentence: string): void => {
  const said = form.querySelector(".device-said-first") ?? element("p", "field-error device-said-first");
  said.setAttribute("role", "alert");
  said.textContent = sentence;
  form.prepend(said);
};

const unsay = (form: HTMLFormElement): void => form.querySelector(".device-said-first")?.remove();

const addPhotoField = (form: HTMLFormElement, place: number): void => {
  const input = element("input", "input");
  Object.assign(input, { type: "file", accept: "image/*", multiple: true, id: `device-photo-${place}` });
  const label = element("label", "", words.photo);
  label.htmlFor = input.id;
  const field = element("div", "field", label, element("p", "hint", words.photoHint), input);
  form.querySelector("button[type=submit]")?.before(field);
};

const fillAgain = (form: HTMLFormElement, { fields }: KeptItem): void => {
  for (const control of form.querySelectorAll<HTMLInputElement>(
    "input:not([type=hidden], [type=file]), select, textarea",
  )) {
    const value = fields[plainName(control.name)] ?? "";
    if (control.type === "radio") control.checked = control.value === value;
    else if (control.type !== "checkbox") control.value = value;
  }
  const details = form.closest("details");
  if (details) details.open = true;
  form.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus();
};

const showRows = (items: readonly KeptItem[], row: (item: KeptItem) => HTMLElement, spare: HTMLElement): void => {
  for (const list of document.querySelectorAll(".device-items")) list.replaceChildren();
  for (const item of items) {
    const section = formOf(item)?.closest("section");
    const list = section?.querySelector(".device-items") ?? element("ul", "device-items");
    if (section && !list.isConnected) section.querySelector("details")?.before(list);
    if (!list.isConnected) spare.after(list);
    list.append(row(item));
  }
};

const open = (place: HTMLElement, here: Here, state: string): void => {
  const path = location.pathname;
  let line: Line = "good";
  const show = createBar(place, () => void outbox.send());

  const draw = async (): Promise<readonly KeptItem[]> => {
    const all = await itemsOf(here.inspection);
    const own = all.filter(({ reader }) => reader === here.reader);
    show(own, { line, foreign: all.length - own.length });
    showRows(
      own,
      (item) => itemRow(item, { ...(formOf(item) && { edit: () => edit(item) }), remove: () => void remove(item) }),
      place,
    );
    return own;
  };
  const outbox = createOutbox({
    ...here,
    refusedPhoto: words.refusedPhoto,
    told: async (now) => {
      line = now;
      await draw();
    },
  });
  const edit = (item: KeptItem): void => {
    const form = formOf(item);
    if (form === undefined) return;
    form.dataset["instead"] = item.id;
    fillAgain(form, item);
  };
  const remove = async (item: KeptItem): Promise<void> => {
    if (!confirm(words.removeSure)) return;
    await forgetItem(item.id);
    await draw();
  };

  const keep = async (form: HTMLFormElement, kind: KeptItem["kind"]): Promise<void> => {
    const missing = missingIn(form, kind);
    if (missing.length > 0) return say(form, `${words.required}${missing.join("、")}`);
    if (kind === "photo" && hasNoPhoto(form)) return say(form, words.noPhoto);
    unsay(form);
    const instead = (await itemsOf(here.inspection)).find(({ id }) => id === form.dataset["instead"]);
    const item = await itemOf(form, kind, here);
    // Whoever mends what was refused need not take its photos again.
    await keepItem({ ...item, photos: [...(instead?.photos ?? []), ...item.photos] });
    if (instead) await forgetItem(instead.id);
    delete form.dataset["instead"];
    form.reset();
    const details = form.closest("details");
    if (details) details.open = false;
    await draw();
    form.closest("section")?.scrollIntoView({ block: "nearest" });
    void navigator.storage?.persist?.();
    await sendAndRenew();
  };

  const sendAndRenew = async (): Promise<void> => {
    await outbox.send();
    if (line === "good") await renewCopy(path).catch(() => undefined);
  };

  for (const kind of kinds)
    for (const [place, form] of formsOf(kind).entries()) {
      addPhotoField(form, kinds.indexOf(kind) * 100 + place);
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        void keep(form, kind).catch(() => say(form, words.storeFailed));
      });
    }
  const unsent = (): number => Number(place.dataset["kept"] ?? 0);
  for (const form of document.querySelectorAll<HTMLFormElement>('main form[action*="/visit/"]'))
    form.addEventListener("submit", (event) => {
      if (unsent() === 0) return;
      event.preventDefault();
      say(form, words.signFirst(unsent()));
    });
  for (const form of document.querySelectorAll<HTMLFormElement>('form[action="/sign-out"]'))
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (unsent() > 0 && !confirm(words.leaveSure(unsent()))) return;
      place.dataset["kept"] = "0";
      void Promise.allSettled([forgetItems(), forgetPages()]).then(() => form.submit());
    });
  addEventListener("beforeunload", (event) => {
    if (unsent() > 0) event.preventDefault();
  });
  addEventListener("online", () => void sendAndRenew());
  addEventListener("offline", () => void draw());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void outbox.send();
  });

  void begin();

  /** Forgets what this page shows already, sends what is left, and when the visit is over keeps nothing but what was refused. */
  async function begin(): Promise<void> {
    const shown = Number(document.getElementById("visit")?.dataset["version"] ?? 0);
    for (const item of await draw())
      if (item.state === "sent" && (item.version ?? 0) <= shown) await forgetItem(item.id);
    await draw();
    if (state !== "over") await keepPage(path).catch(() => undefined);
    await outbox.send();
    if (state !== "over") return;
    for (const item of await draw()) if (item.state === "sent") await forgetItem(item.id);
    await forgetPage(path);
    await draw();
  }
};

const place = document.getElementById("visit");
const { inspection, reader, state = "open" } = place?.dataset ?? {};
if (place && inspection !== undefined && reader !== undefined) open(place, { inspection, reader }, state);
