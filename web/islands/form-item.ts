import { type KeptItem, newId } from "./device-store.ts";
import { shrunk } from "./shrink-photo.ts";

/** The visit and whoever stands in it. */
export type Here = { readonly inspection: string; readonly reader: string };

/** Fields that must hold something before anything is kept; the house judges the rest. */
const asked: { readonly [Kind in KeptItem["kind"]]: readonly string[] } = {
  entry: ["score"],
  finding: ["indicator", "severity", "ground", "fact"],
  photo: [],
};

const ours = "entries[0].";
const made: ReadonlySet<string> = new Set(["form", "entryId", "noteId"]);

/** A field's name without its place in the request. */
export const plainName = (name: string): string => (name.startsWith(ours) ? name.slice(ours.length) : name);

const filesIn = (form: HTMLFormElement): readonly File[] => [
  ...(form.querySelector<HTMLInputElement>("input[type=file]")?.files ?? []),
];

/** The fields of a form that are still empty and must not be, by their labels. */
export const missingIn = (form: HTMLFormElement, kind: KeptItem["kind"]): readonly string[] => {
  const data = new FormData(form);
  const filled = new Set([...data].flatMap(([name, value]) => (String(value).trim() === "" ? [] : [plainName(name)])));
  return asked[kind]
    .filter((name) => !filled.has(name))
    .map((name) => {
      const control = [...form.querySelectorAll<HTMLInputElement>("[name]")].find(
        (each) => plainName(each.name) === name,
      );
      const group = control?.type === "radio" ? control.closest("fieldset")?.querySelector("legend") : undefined;
      return (group ?? control?.labels?.[0])?.textContent?.trim() ?? name;
    });
};

/** Whether a form of photos has none. */
export const hasNoPhoto = (form: HTMLFormElement): boolean => filesIn(form).length === 0;

/** What a form holds, as it is kept on the device; its photos are made smaller first. */
export const itemOf = async (form: HTMLFormElement, kind: KeptItem["kind"], here: Here): Promise<KeptItem> => {
  const typed = [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === "string");
  const fields = typed
    .map(([name, value]) => [plainName(name), value.trim()] as const)
    .filter(([name, value]) => value !== "" && !made.has(name) && !name.endsWith("[]"));
  const photos = await Promise.all(filesIn(form).map(async (file) => ({ fileId: newId(), bytes: await shrunk(file) })));
  return {
    ...here,
    id: newId(),
    kind,
    at: new Date().toISOString(),
    fields: Object.fromEntries(fields),
    fileIds: typed.flatMap(([name, value]) => (name.endsWith("fileIds[]") ? [value] : [])),
    photos,
    state: "kept",
  };
};
