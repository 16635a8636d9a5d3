import * as z from "zod";
import { signInPage } from "../../web/pages/sessions/sign-in-page.tsx";
import { SignInView } from "../../web/views/sessions.ts";
import { apiHandler } from "./api.ts";
import { ok } from "./reply.ts";

/** Where staff without a mail at hand ask for a link. */
export const showSignInHandler = apiHandler(
  {
    name: "show-sign-in",
    access: "public",
    query: z.object({ asked: z.literal("yes").exactOptional() }),
    view: SignInView,
    page: signInPage,
  },
  () =>
    async ({ query: { asked } }) =>
      ok<SignInView>({ asked: asked ?? "no" }),
);
