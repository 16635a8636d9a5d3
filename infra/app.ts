import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import { bundleFunctions } from "./bundle.ts";
import { refusingContext, withChecks } from "./checks.ts";
import { doubtsAbout, settingsFrom } from "./settings.ts";
import { deploymentStacks, functionsOf } from "./stacks.ts";

const app = new App({ outdir: "cdk.out", analyticsReporting: false, treeMetadata: false, context: refusingContext });
const settings = settingsFrom((name) => app.node.tryGetContext(name));
for (const doubt of doubtsAbout(settings)) console.warn(`Warning: ${doubt}.`);
const folder = await mkdtemp(join(tmpdir(), "zhuxue-bundles-"));
try {
  const bundles = await bundleFunctions(functionsOf(settings), folder);
  deploymentStacks(app, settings, (name) => Code.fromAsset(bundles.get(name)?.folder ?? ""));
  withChecks(app);
  app.synth();
} finally {
  await rm(folder, { recursive: true });
}
