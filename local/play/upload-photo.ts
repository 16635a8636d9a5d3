import type { Day } from "../../domain/calendar/time.ts";
import { boardPhoto } from "./board-photo.ts";

type Sent = { readonly status: number; readonly body: unknown };

/** Somebody signed in, who asks for the upload; the file itself goes past the session, as a browser sends it. */
type Sender = {
  readonly url: string;
  readonly send: (path: string, body: unknown) => Promise<Sent>;
};

/** A photo of the board of this list, taken on this day. */
type Photo = {
  readonly listId: string;
  readonly takenOn: Day;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly name?: string;
};

type Upload = { readonly action: string; readonly fields: { readonly [name: string]: string } };

/** Uploads a photo of the board through the real forms; answers with the address of its page. */
export const uploadPhoto = async (
  { url, send }: Sender,
  { listId, takenOn, bytes = boardPhoto(), name = "board.png" }: Photo,
): Promise<string> => {
  const asked = await send(`/preparation/${listId}/evidence`, { takenOn });
  if (asked.status !== 201) throw new Error(`ask-for-photo answered ${asked.status} ${JSON.stringify(asked.body)}`);
  const { upload } = asked.body as { readonly upload: Upload };
  const form = new FormData();
  for (const [field, value] of Object.entries(upload.fields)) form.append(field, value);
  form.append("file", new Blob([bytes]), name);
  const taken = await fetch(new URL(upload.action, url), { method: "POST", body: form, redirect: "manual" });
  const location = taken.headers.get("location");
  if (taken.status !== 303 || location === null) throw new Error(`the file store answered ${taken.status}`);
  return location;
};
