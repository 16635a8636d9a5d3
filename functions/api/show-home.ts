import { homePage } from "../../web/pages/public/home.tsx";
import { HomeView } from "../../web/views/home.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { homeView } from "./policies.ts";
import { ok } from "./reply.ts";

/** The policies in plain words, where to apply, look up and see lists, and what happens step by step. */
export const showHomeHandler = apiHandler(
  { name: "show-home", access: "public", view: HomeView, page: homePage },
  (deps: Dependencies) => async () => ok(await homeView(deps)),
);
