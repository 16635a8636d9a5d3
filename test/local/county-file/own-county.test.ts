import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { requireOwnCounty } from "../../../local/county-file/own-county.ts";
import { openToRead, storedRows } from "../../../local/county-file/stored-rows.ts";
import { openDatabase } from "../../../local/sqlite/database.ts";
import { createSqliteTable } from "../../../local/sqlite/sqlite-table.ts";
import { aWorkingCounty } from "./a-county.ts";

const placesIn = (dataDir: string): readonly string[] => {
  const sqlite = openToRead(join(dataDir, "zhuxue.db"));
  const places = [...storedRows(sqlite)].map(({ pk, sk }) => `${pk} ${sk}`);
  sqlite.close();
  return places;
};

test("a house that is started for another county than its file holds does not start, says for which it would, and writes nothing", async () => {
  const { dataDir, close } = await aWorkingCounty();
  await close();
  const before = placesIn(dataDir);

  const started = aWorkingCounty({ dataDir, countyCode: "619902" });

  await expect(started).rejects.toThrow(
    "the file holds county 619901, and COUNTY_CODE says 619902: start it with COUNTY_CODE=619901",
  );
  expect(placesIn(dataDir)).toEqual(before);
});

test("a house in which no county has come in yet may still be given another code", async () => {
  const db = openDatabase(":memory:");
  onTestFinished(() => db.close());
  const none = () => requireOwnCounty(db.sqlite, "619902");
  expect(none).not.toThrow();

  const put = { pk: "619901#routine#sweep", sk: "routine", version: 1, body: {} };
  await createSqliteTable(db).commit({ changes: [{ put, seen: 0 }], history: [] });

  expect(none).not.toThrow();
});
