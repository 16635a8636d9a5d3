import { textsFor } from "../../web/texts/texts.ts";
import type { Dependencies } from "../dependencies.ts";
import type { Actor } from "./api.ts";
import type { PageFrame } from "./api-kit.ts";
import type { ApiRequest } from "./api-request.ts";

const unnamed = { name: "", englishName: "", phone: "" };

/** The frame of every page: the county, and in whose name and role a member of staff acts. */
export const pageFrame =
  (deps: Pick<Dependencies, "county">) =>
  async ({ language }: Pick<ApiRequest, "language">, actor: Actor | undefined): Promise<PageFrame> => {
    const county = (await deps.county.get()) ?? unnamed;
    if (actor?.kind !== "staff") return { county };
    const { name, roles } = actor.staff;
    const role = roles[0]?.role;
    return { county, actor: { name, roleLabel: role === undefined ? "" : textsFor(language).role[role] } };
  };
