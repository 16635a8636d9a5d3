import { join } from "node:path";
import * as z from "zod";
import type { HostedFunction } from "./function-host.ts";
import type { Deployed } from "./resolve.ts";

const TemplateFunction = z.object({
  FunctionName: z.string(),
  Code: z.object({ ZipFile: z.string() }),
  Handler: z.literal("index.handler"),
  Runtime: z.literal("nodejs24.x"),
  Role: z.string(),
  MemorySize: z.number(),
  Timeout: z.number(),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }),
});

/** A function with the role it has, and the access key by which the gate knows it. */
export type RoledFunction = Omit<HostedFunction, "names"> & { readonly roleArn: string; readonly accessKeyId: string };

/** The house's functions as their templates have them, each with its bundle. */
export const functionsOf = (deployed: readonly Deployed[], bundles: string): readonly RoledFunction[] =>
  deployed
    .filter(({ type }) => type === "AWS::Lambda::Function")
    .map(({ identity, properties }) => {
      const template = TemplateFunction.parse(properties);
      return {
        name: template.FunctionName,
        arn: identity.attributes["Arn"] ?? "",
        module: join(bundles, template.Code.ZipFile, "index.mjs"),
        environment: {
          ...template.Environment.Variables,
          AWS_LAMBDA_FUNCTION_NAME: template.FunctionName,
          AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(template.MemorySize),
        },
        memoryMb: template.MemorySize,
        timeoutMs: template.Timeout * 1000,
        roleArn: template.Role,
        // DynamoDB Local knows keys of letters and digits only.
        accessKeyId: template.FunctionName.replaceAll(/[^A-Za-z0-9]/g, ""),
      };
    });
