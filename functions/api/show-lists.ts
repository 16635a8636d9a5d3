import { isPublic } from "../../domain/publicity/aid-list.ts";
import { listsPage } from "../../web/pages/public/lists.tsx";
import { ListsView } from "../../web/views/lists.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { hangingList } from "./public-list.ts";
import { ok } from "./reply.ts";

/** The lists that hang at present, and no others. */
export const showListsHandler = apiHandler(
  { name: "show-lists", access: "public", view: ListsView, page: listsPage },
  (deps: Dependencies) => async () => {
    const [county, { campaign, now }] = await Promise.all([deps.county.get(), occasionOf(deps)]);
    const lists = await deps.lists.ofCampaign(campaign.id);
    return ok({
      lists: lists.filter((list) => isPublic(list, now)).map((list) => hangingList(list, { campaign, county })),
    });
  },
);
