import type { Dependencies } from "../dependencies.ts";
import { TaskError } from "../task-error.ts";
import { type Deployment, kept } from "./deployment.ts";

/** A key in the bucket: the folder, the county, and the rest of the key as the county knows it. */
const stored = /^(\w+\/)(\d{6})\/(.+)$/;

/** Takes what arrives in the bucket of many counties: the key says whose it is. */
export const arrivals = (
  { of }: Deployment<Dependencies>,
  handle: (deps: Dependencies, key: string) => Promise<void>,
): ((key: string) => Promise<void>) => {
  const depsOf = kept(of);
  return async (key) => {
    const [, folder, county, name] = stored.exec(key) ?? [];
    if (folder === undefined || county === undefined || name === undefined)
      throw new TaskError("RecordBroken", "a file that names no county");
    return handle(depsOf(county), `${folder}${name}`);
  };
};
