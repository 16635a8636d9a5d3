import { mapPage } from "../../web/pages/map/map-page.tsx";
import { MapView } from "../../web/views/map.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { MapQuery, mapFacts } from "./map-facts.ts";
import { mapView } from "./map-view.ts";
import { ok, refused } from "./reply.ts";

/** The operations map (作战图, S0-26): the county at a glance for supervision and bureau, for others their own part. */
export const showMapHandler = apiHandler(
  { name: "show-map", access: "staff", query: MapQuery, view: MapView, page: mapPage },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query }) => {
      const facts = await mapFacts(deps, { staff, query });
      return facts === undefined ? refused({ code: "NotAllowedHere" }) : ok<MapView>(mapView(deps, facts));
    },
);
