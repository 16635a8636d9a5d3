import type { ApiRequest } from "./api-request.ts";
import { type Extras, ok, type Reply, seeOther } from "./reply.ts";

/** The answer to a post that was taken: a program gets the view at once, a browser reads on where the form leads. */
export const taken = <View>(
  request: Pick<ApiRequest, "wants">,
  view: View,
  location: string,
  extras: Extras = {},
): Reply<View> => (request.wants === "page" ? seeOther(location, extras) : ok(view, extras));
