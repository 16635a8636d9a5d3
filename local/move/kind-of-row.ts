import type { ItemKey } from "../../functions/dependencies.ts";
import { kindOf } from "../county-file/kind-of.ts";

/** What lies under a key, in a word for operators; what is of no known kind counts as well. */
export const kindOfRow = (key: ItemKey): string =>
  key.sk.startsWith("history#") ? "history" : (kindOf(key) ?? "other");
