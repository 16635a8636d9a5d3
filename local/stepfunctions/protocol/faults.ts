import { namedError } from "../interpreter/failure.ts";

/** The namespace AWS puts before the name of each kind of error; the framework's own have none. */
const namespaces: { readonly [name: string]: string } = {
  ValidationException: "com.amazon.coral.validate#",
  SerializationException: "",
  UnknownOperationException: "",
};
const service = "com.amazonaws.swf.service.v2.model#";

/** The errors that callers are told; whatever else is thrown is the engine's own affair. */
const told: ReadonlySet<string> = new Set([
  "ExecutionAlreadyExists",
  "ExecutionDoesNotExist",
  "InvalidArn",
  "InvalidDefinition",
  "InvalidEncryptionConfiguration",
  "InvalidExecutionInput",
  "InvalidLoggingConfiguration",
  "InvalidName",
  "InvalidOutput",
  "InvalidToken",
  "InvalidTracingConfiguration",
  "MissingRequiredParameter",
  "ResourceNotFound",
  "SerializationException",
  "StateMachineAlreadyExists",
  "StateMachineDoesNotExist",
  "StateMachineTypeNotSupported",
  "TaskTimedOut",
  "UnknownOperationException",
  "UnsupportedOperationException",
  "ValidationException",
]);

/** The body of a refusal in AWS's form; undefined for a failure that is nobody's request's fault. */
export const refusalOf = (error: unknown): { readonly __type: string; readonly message?: string } | undefined => {
  if (!(error instanceof Error) || !told.has(error.name)) return undefined;
  const { name, message } = error;
  return { __type: `${namespaces[name] ?? service}${name}`, ...(message !== "" && { message }) };
};

/** A name that machines and executions may not have. */
export const invalidName = (name: string): Error => namedError("InvalidName", `Invalid Name: '${name}'`);

/** An ARN that names no execution of this engine. */
export const noExecution = (arn: string): Error =>
  namedError("ExecutionDoesNotExist", `Execution Does Not Exist: '${arn}'`);

/** An ARN that names no state machine of this engine. */
export const noMachine = (arn: string): Error =>
  namedError("StateMachineDoesNotExist", `State Machine Does Not Exist: '${arn}'`);

/** A token that was never given out: of a task or of a page. */
export const invalidToken = (): Error => namedError("InvalidToken", "Invalid Token: 'Invalid token'");

/** Something AWS does and this engine does not. */
export const unsupported = (what: string): Error =>
  namedError("UnsupportedOperationException", `This engine does not support ${what}.`);

/** A request whose parts do not go together. */
export const invalidRequest = (sentence: string): Error => namedError("ValidationException", sentence);
