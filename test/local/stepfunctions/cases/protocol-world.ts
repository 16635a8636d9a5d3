import { aWorkflow, awaiting } from "../office.ts";

const states = "arn:aws:states:us-east-1:000000000000";

/** The ARN of a state machine of the engine under test. */
export const machineArn = (name: string): string => `${states}:stateMachine:${name}`;

/** The ARN of an execution of the engine under test. */
export const executionArn = (machine: string, name: string): string => `${states}:execution:${machine}:${name}`;

/** Any role: the engine runs in nobody's name. */
export const roleArn = "arn:aws:iam::000000000000:role/engine";

/** The text of a definition that ends at once with what it was given. */
export const passes = JSON.stringify(aWorkflow({ Pass: { Type: "Pass", End: true } }));

/** The text of a definition that waits for its token. */
export const awaits = JSON.stringify(aWorkflow({ Decide: awaiting({ End: true }) }));
