import type { Dependencies } from "../dependencies.ts";
import type { Actor } from "./api.ts";
import type { ApiHandler } from "./api-handler.ts";
import type { RouteName } from "./routes.ts";
import { signOutHandler } from "./sign-out.ts";
import { submitApplicationHandler } from "./submit-application.ts";

/** Every door's handler by the name of its route; a route without a handler does not compile. */
export const handlers: { readonly [Name in RouteName]?: ApiHandler<Actor, Dependencies> } = {
  // Families and the public.
  "sign-out": signOutHandler,
  "submit-application": submitApplicationHandler,
  // Staff.
};
