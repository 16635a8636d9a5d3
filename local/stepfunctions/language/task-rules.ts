import { type Diagnostic, notRunHere, schemaFault } from "./diagnostics.ts";
import { isObject } from "./places.ts";
import { resourceNamed } from "./resource.ts";

const activityArn = /^arn:aws(?:-[a-z]+)*:states:[a-z0-9-]+:\d{12}:activity:[^:]+$/;
const serviceArn = /^arn:aws(?:-[a-z]+)*:states:::(?<service>[\w-]+):.+$/;

/** What is wrong with a task's `Resource`: no ARN, unknown to AWS, or a service this engine does not run. */
export const faultOfResource = (arn: string, location: string): Diagnostic | undefined => {
  if (resourceNamed(arn)) return undefined;
  if (activityArn.test(arn)) return notRunHere("activities", location);
  const { service } = serviceArn.exec(arn)?.groups ?? {};
  if (service === undefined) return schemaFault("Value is not a valid resource ARN", location);
  if (service !== "lambda" && service !== "states") return notRunHere(`the service '${service}'`, location);
  return schemaFault(
    `The resource provided ${arn} is not recognized. The value is not a valid resource ARN, or the resource is not available in this region.`,
    location,
  );
};

/** Members of an integration's `Arguments`: what AWS asks for, what may come with it, and what this engine does not run. */
const members: {
  readonly [service in "lambda" | "states"]: {
    readonly required: string;
    readonly optional: readonly string[];
    readonly notRun: readonly string[];
  };
} = {
  lambda: {
    required: "FunctionName",
    optional: ["Payload"],
    notRun: ["ClientContext", "InvocationType", "LogType", "Qualifier"],
  },
  states: { required: "StateMachineArn", optional: ["Input", "Name"], notRun: ["TraceHeader"] },
};

/** What is wrong with a task's `Arguments`; what an expression gives is known only when it runs. */
export const faultsOfArguments = (arn: string, given: unknown, at: string): readonly Diagnostic[] => {
  const resource = resourceNamed(arn);
  if (resource?.kind !== "integration") return [];
  if (given === undefined) return [schemaFault(`Arguments field is required for resource ARN: ${arn}`, at)];
  if (!isObject(given)) return [];
  const location = `${at}/Arguments`;
  const { service, action } = resource;
  const { required, optional, notRun } = members[service];
  const faultOfMember = (member: string): readonly Diagnostic[] => {
    if (member === required || optional.includes(member)) return [];
    return notRun.includes(member)
      ? [notRunHere(`'${member}' of ${service}:${action}`, location)]
      : [schemaFault(`The field "${member}" is not supported by Step Functions`, location)];
  };
  return [
    ...(required in given ? [] : [schemaFault(`The field '${required}' is required but was missing`, location)]),
    ...Object.keys(given).flatMap(faultOfMember),
  ];
};
