import { readFile, writeFile } from "node:fs/promises";
import { withDrawing } from "./drawing.ts";

const readme = new URL("README.md", import.meta.url);

await writeFile(readme, withDrawing(await readFile(readme, "utf8")));
