import { executionArn, machineArn } from "./protocol-world.ts";

/** A call that AWS refuses, and how. The engine has the machines `passes` and `awaits`, and the execution `passes:ended`. */
export type RefusedCall = {
  readonly call: string;
  readonly when: string;
  readonly given: object;
  readonly error: string;
  readonly message: string;
};

/** How AWS refuses: the error and its message. */
type Refusal = Pick<RefusedCall, "error" | "message">;

/** The machine there is, its execution that has ended, and a machine and an execution there are not. */
export const passesArn = machineArn("passes");
export const ended = executionArn("passes", "ended");
export const none = machineArn("none");
export const never = executionArn("passes", "never");

/** A text of so many characters. */
export const long = (length: number): string => "a".repeat(length);

/** The words between a value and what it should have been. */
export const constraint = "failed to satisfy constraint: Member must";

/** A member that breaks the service's model. */
export const invalid = (clause: string): Refusal => ({
  error: "ValidationException",
  message: `1 validation error detected: ${clause}`,
});

/** A text that is no ARN. */
export const prefix = (arn: string): Refusal => ({
  error: "InvalidArn",
  message: `Invalid Arn: 'Invalid ARN prefix: ${arn}'`,
});

/** An ARN of something else. */
export const kind = (type: string): Refusal => ({
  error: "InvalidArn",
  message: `Invalid Arn: 'Resource type not valid in this context: ${type}'`,
});

/** An ARN of no machine. */
export const noMachine = (arn: string): Refusal => ({
  error: "StateMachineDoesNotExist",
  message: `State Machine Does Not Exist: '${arn}'`,
});

/** An ARN of no execution. */
export const noExecution = (arn: string): Refusal => ({
  error: "ExecutionDoesNotExist",
  message: `Execution Does Not Exist: '${arn}'`,
});

/** A token that was never given. */
export const badToken: Refusal = { error: "InvalidToken", message: "Invalid Token: 'Invalid token'" };

/** What this engine does not have. */
export const missing = (what: string): Refusal => ({
  error: "UnsupportedOperationException",
  message: `This engine does not support ${what}.`,
});
