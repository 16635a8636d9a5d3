/** How a task waits for what it calls. */
export type Pattern = "requestResponse" | "sync" | "sync:2" | "waitForTaskToken";

/** What a task's `Resource` names: a function by its ARN, or one of the two services this engine calls. */
export type ResourceOfTask =
  | { readonly kind: "function"; readonly arn: string }
  | {
      readonly kind: "integration";
      readonly service: "lambda" | "states";
      readonly action: "invoke" | "startExecution";
      readonly pattern: Pattern;
    };

const integrations: { readonly [resource: string]: Extract<ResourceOfTask, { kind: "integration" }> } =
  Object.fromEntries(
    (
      [
        ["lambda", "invoke", ["requestResponse", "waitForTaskToken"]],
        ["states", "startExecution", ["requestResponse", "sync", "sync:2", "waitForTaskToken"]],
      ] as const
    ).flatMap(([service, action, patterns]) =>
      patterns.map((pattern) => [
        `${service}:${action}${pattern === "requestResponse" ? "" : `.${pattern}`}`,
        { kind: "integration", service, action, pattern },
      ]),
    ),
  );

const functionArn = /^arn:aws(?:-[a-z]+)*:lambda:[a-z0-9-]+:\d{12}:function:[\w-]+(?::[\w$-]+)?$/;
const integrationArn = /^arn:aws(?:-[a-z]+)*:states:::(.+)$/;

/** What a `Resource` names, in any partition; undefined for what this engine does not call. */
export const resourceNamed = (resource: string): ResourceOfTask | undefined =>
  functionArn.test(resource)
    ? { kind: "function", arn: resource }
    : integrations[integrationArn.exec(resource)?.[1] ?? ""];

/** What a `Resource` of a definition that was read names. */
export const resourceOf = (resource: string): ResourceOfTask => {
  const found = resourceNamed(resource);
  if (!found) throw new Error(`no definition with ${resource} is kept`);
  return found;
};
