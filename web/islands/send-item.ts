import { type KeptItem, keepItem, newId } from "./device-store.ts";

/** What came of sending one item. */
export type Sending =
  | { readonly was: "sent"; readonly version: number }
  | { readonly was: "refused"; readonly why: string }
  /** No connection, or the house is busy: later, as it is. */
  | { readonly was: "later" }
  /** The session is over, or is somebody else's. */
  | { readonly was: "signedOut" };

type Problem = {
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly detail?: string }[];
};
type Photo = {
  readonly photo: { readonly status: "awaited" | "quarantined" | "accepted" | "refused" };
  readonly upload?: { readonly action: string; readonly fields: { readonly [name: string]: string } };
};

const answerMs = 30_000;
const uploadMs = 180_000;
const looks = 6;
const betweenLooksMs = 1500;

/** Refusals that are none: the same may be taken a moment later. */
const passing: ReadonlySet<string> = new Set(["VersionConflict", "TooManyAttempts"]);

const failed = async (answer: Response): Promise<Exclude<Sending, { was: "sent" }>> => {
  if (answer.status === 401) return { was: "signedOut" };
  if (answer.status >= 500) return { was: "later" };
  const { code = "", detail = "", errors = [] }: Problem = await answer.json().catch(() => ({}));
  if (passing.has(code)) return { was: "later" };
  const sentences = errors.flatMap((error) => error.detail ?? []);
  return { was: "refused", why: [detail, ...sentences].join(" ") };
};

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(answerMs),
  });

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const upload = async ({ action, fields }: NonNullable<Photo["upload"]>, bytes: Blob): Promise<void> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", bytes, "photo.jpg");
  // The store may be another house, which answers browsers and not scripts; the photo's own page tells what came of it.
  await fetch(action, { method: "POST", body: form, mode: "no-cors", signal: AbortSignal.timeout(uploadMs) });
};

/** The fate of a photo, looked at a few times while it is being checked. */
const fateOf = async (path: string): Promise<Photo["photo"]["status"] | Response> => {
  for (let look = 1; ; look += 1) {
    const answer = await fetch(path, {
      headers: { accept: "application/json" },
      signal: AbortSignal.timeout(answerMs),
    });
    if (!answer.ok) return answer;
    const { photo }: Photo = await answer.json();
    if (photo.status === "accepted" || photo.status === "refused" || look === looks) return photo.status;
    await wait(betweenLooksMs);
  }
};

/** Sends the photos of an item that the house has not got yet; the item with those it has, or why not all. */
const sendPhotos = async (item: KeptItem, refusedPhoto: string): Promise<KeptItem | Sending> => {
  const base = `/inspections/${item.inspection}/photos`;
  let left = item;
  for (const { fileId, bytes } of item.photos) {
    if (bytes === undefined) continue;
    const { indicator } = item.fields;
    const asked = await post(base, { fileId, ...(indicator && { indicator }) });
    if (!asked.ok) return failed(asked);
    const { photo, upload: form }: Photo = await asked.json();
    if (photo.status === "awaited" && form === undefined) {
      // Its hour is over: the same bytes under a new id.
      await keepItem(withPhotos(left, fileId, { fileId: newId(), bytes }));
      return { was: "later" };
    }
    if (photo.status === "awaited" && form) await upload(form, bytes);
    const fate = photo.status === "accepted" ? photo.status : await fateOf(`${base}/${fileId}`);
    if (typeof fate !== "string") return failed(fate);
    if (fate === "refused") return { was: "refused", why: refusedPhoto };
    if (fate !== "accepted") return { was: "later" };
    left = withPhotos(left, fileId, { fileId });
    await keepItem(left);
  }
  return left;
};

const withPhotos = (item: KeptItem, fileId: string, next: KeptItem["photos"][number]): KeptItem => ({
  ...item,
  photos: item.photos.map((photo) => (photo.fileId === fileId ? next : photo)),
});

const bodyOf = ({ kind, id, fields, fileIds, photos, at, reader }: KeptItem): unknown => {
  const all = [...fileIds, ...photos.map(({ fileId }) => fileId)];
  return kind === "entry"
    ? { entries: [{ ...fields, entryId: id, fileIds: all, enteredAt: at }], keptFor: reader }
    : { ...fields, noteId: id, fileIds: all, enteredAt: at, keptFor: reader };
};

/** Sends one item, its photos first; whatever is cut on the way is sent again and counts once. */
export const sendItem = async (item: KeptItem, refusedPhoto: string): Promise<Sending> => {
  try {
    const whole = await sendPhotos(item, refusedPhoto);
    if ("was" in whole) return whole;
    if (whole.kind === "photo") return { was: "sent", version: 0 };
    const door = whole.kind === "entry" ? "entries" : "findings";
    const answer = await post(`/inspections/${whole.inspection}/${door}`, bodyOf(whole));
    if (!answer.ok) return await failed(answer);
    const { version = 0 }: { version?: number } = await answer.json();
    return { was: "sent", version };
  } catch {
    return { was: "later" };
  }
};
