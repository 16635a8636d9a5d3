import type { Dependencies, Table } from "./dependencies.ts";
import { createRecordStore } from "./repositories/record-store.ts";
import { createRepositories } from "./repositories/repositories.ts";

/** Puts the repositories on a table; the two composition roots bring the ports. */
export const createDependencies = ({ table, ...ports }: Ports): Dependencies => {
  const store = createRecordStore({ table, keys: ports.keys, county: ports.settings.countyCode });
  return { ...createRepositories(store), ...ports, store };
};

type Ports = { readonly table: Table } & Pick<
  Dependencies,
  "engine" | "mail" | "keys" | "clock" | "calendar" | "logger" | "settings"
>;
