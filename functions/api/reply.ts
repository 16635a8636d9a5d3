import type { Cookie } from "./cookies.ts";
import type { Refused } from "./problem.ts";

/** Cookies and headers that go with an answer. */
export type Extras = { readonly cookies?: readonly Cookie[]; readonly headers?: { readonly [name: string]: string } };

/** What a handler answers; the kit turns it into a page or JSON, and a refusal into problem details or the form again. */
export type Reply<View> =
  | (Extras & { readonly status: 200; readonly view: View })
  | (Extras & { readonly status: 201; readonly view: View; readonly location: string })
  | (Extras & { readonly status: 303; readonly location: string })
  | (Extras & { readonly status: 200; readonly file: File })
  | (Extras & { readonly refused: Refused });

/** A file or an asset, answered as it is; an `immutable` one carries its content's hash in its name. */
export type File = {
  readonly contentType: string;
  readonly body: string | Uint8Array;
  /** Offered for saving under this name. */
  readonly saveAs?: string;
  readonly cache?: "immutable";
};

/** 200 with a view: JSON, or the page rendered from it. */
export const ok = <View>(view: View, extras: Extras = {}): Reply<View> => ({ status: 200, view, ...extras });

/** 201 with the view of what was made; a browser is sent to its location instead. */
export const created = <View>(view: View, location: string, extras: Extras = {}): Reply<View> => ({
  status: 201,
  view,
  location,
  ...extras,
});

/** 303: the form was taken, read on there. */
export const seeOther = (location: string, extras: Extras = {}): Reply<never> => ({ status: 303, location, ...extras });

/** A named refusal: problem details, or the form again with what was typed. */
export const refused = (refusal: Refused, extras: Extras = {}): Reply<never> => ({ refused: refusal, ...extras });

/** A file or an asset. */
export const file = (content: File, extras: Extras = {}): Reply<never> => ({ status: 200, file: content, ...extras });
