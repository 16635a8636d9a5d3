import { listsPage } from "../../web/pages/public/lists.tsx";
import { ListsView } from "../../web/views/lists.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { hangingList, isSeen } from "./public-list.ts";
import { ok } from "./reply.ts";

/** The lists that hang at present, and no others. */
export const showListsHandler = apiHandler(
  {
    name: "show-lists",
    access: "public",
    view: ListsView,
    page: listsPage,
    limit: { key: ({ request }) => request.sourceIp, times: 300, withinSeconds: 600 },
  },
  (deps: Dependencies) => async () => {
    const [county, { campaign, now }] = await Promise.all([deps.county.get(), occasionOf(deps)]);
    const lists = await deps.lists.ofCampaign(campaign.id);
    return ok({
      lists: lists.filter((list) => isSeen(list, now)).map((list) => hangingList(list, { campaign, county })),
    });
  },
);
