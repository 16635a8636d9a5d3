import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import { bundleFunctions } from "../../../infra/bundle.ts";
import { settingsFrom } from "../../../infra/settings.ts";
import { deploymentStacks, functionsOf } from "../../../infra/stacks.ts";

/**
 * Bundles every function into a folder of its own, and writes the stacks beside them, those that others lean on first.
 * Instead of its code a function carries the name under which its bundle is found.
 */
export const buildHouse = async (folder: string): Promise<void> => {
  const settings = settingsFrom(() => undefined);
  await bundleFunctions(functionsOf(settings), folder);
  const app = new App({ analyticsReporting: false, treeMetadata: false });
  deploymentStacks(app, settings, (name) => Code.fromInline(name));
  const stacks = app.synth().stacks.map(({ stackName: name, template }) => ({ name, template }));
  await writeFile(join(folder, "stacks.json"), JSON.stringify(stacks));
};
