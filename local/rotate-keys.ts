import { join } from "node:path";
import { localConfig } from "./config.ts";
import { addKey } from "./key-file.ts";

// A house that runs reads the new key within a second; what was sealed before is sealed anew in the next nights.
const id = await addKey(join(localConfig().DATA_DIR, "keys.json"));
console.log(`${id} seals from now on. Older keys stay until /retention says that nothing is sealed with them.`);
