import { emptyCalendar, workingCalendar } from "../domain/calendar/county-calendar.ts";
import type { Change } from "../domain/shared/decision.ts";
import type { Entity } from "../domain/shared/entity.ts";
import type { Dependencies, Table } from "./dependencies.ts";
import { createRecordStore } from "./repositories/record-store.ts";
import { remembered } from "./repositories/remembered.ts";
import { createRepositories } from "./repositories/repositories.ts";
import { whileOpen } from "./repositories/while-open.ts";

const kept: readonly Entity["kind"][] = ["absence", "calendar", "county", "campaign", "school", "staff"];

/** Puts the repositories on a table; the two composition roots bring the ports. */
export const createDependencies = ({ table, ...ports }: Ports): Dependencies => {
  const { countyCode } = ports.settings;
  const { table: open, ...ways } = whileOpen({ ...ports, table, county: countyCode });
  const records = createRecordStore({ table: open, keys: ports.keys, county: countyCode });
  const repositories = createRepositories(records);
  const standing = remembered(ports.clock, repositories.absences.standing);
  const colleagues = remembered(ports.clock, repositories.staff.known);
  const county = remembered(ports.clock, repositories.county.get);
  const campaign = remembered(ports.clock, repositories.campaign.get);
  const schools = remembered(ports.clock, repositories.schools.find);
  const calendar = remembered(ports.clock, async () =>
    workingCalendar((await repositories.countyCalendar.get()) ?? emptyCalendar),
  );

  const store: Dependencies["store"] = {
    ...records,
    commit: async (change: Change) => {
      const outcome = await records.commit(change);
      if (change.save.some(({ kind }) => kept.includes(kind)))
        for (const each of [standing, colleagues, calendar, county, campaign, schools]) each.forget();
      return outcome;
    },
  };
  return {
    ...repositories,
    staff: { ...repositories.staff, known: colleagues.find },
    absences: { ...repositories.absences, standing: standing.find },
    calendar: { get: async () => (await calendar.find("")) ?? workingCalendar(emptyCalendar) },
    county: { get: () => county.find("") },
    campaign: { get: () => campaign.find("") },
    schools: { find: schools.find },
    ...ports,
    ...ways,
    store,
  };
};

type Ports = { readonly table: Table } & Pick<
  Dependencies,
  "engine" | "mail" | "files" | "site" | "keys" | "clock" | "logger" | "settings" | "readers"
>;
