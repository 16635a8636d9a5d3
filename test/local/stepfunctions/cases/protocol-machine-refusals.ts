import {
  badToken,
  constraint,
  ended,
  invalid,
  kind,
  long,
  missing,
  noMachine,
  none,
  passesArn,
  prefix,
  type RefusedCall,
} from "./protocol-refusal.ts";
import { passes, roleArn } from "./protocol-world.ts";

const machine = { name: "new", definition: passes, roleArn };

/** Calls about machines and how they are refused; the README says which words were recorded on AWS. */
export const machineRefusals: readonly RefusedCall[] = [
  {
    call: "CreateStateMachine",
    when: "it has no name",
    given: { definition: passes, roleArn },
    ...invalid(`Value null at 'name' ${constraint} not be null`),
  },
  {
    call: "CreateStateMachine",
    when: "it has no definition, whose value no message repeats",
    given: { name: "new", roleArn },
    ...invalid(`Value at 'definition' ${constraint} not be null`),
  },
  {
    call: "CreateStateMachine",
    when: "its name is too long",
    given: { ...machine, name: long(81) },
    ...invalid(`Value '${long(81)}' at 'name' ${constraint} have length less than or equal to 80`),
  },
  {
    call: "CreateStateMachine",
    when: "two members break their constraints",
    given: { ...machine, name: long(81), type: "FAST" },
    error: "ValidationException",
    message:
      `2 validation errors detected: Value '${long(81)}' at 'name' ${constraint} have length less than or equal to 80; ` +
      `Value 'FAST' at 'type' ${constraint} satisfy enum value set: [STANDARD, EXPRESS]`,
  },
  {
    call: "CreateStateMachine",
    when: "its name has a blank",
    given: { ...machine, name: "new one" },
    error: "InvalidName",
    message: "Invalid Name: 'new one'",
  },
  {
    call: "CreateStateMachine",
    when: "its role is none",
    given: { ...machine, roleArn: "engine" },
    error: "InvalidArn",
    message: "Invalid Role Arn: 'engine'",
  },
  {
    call: "CreateStateMachine",
    when: "its definition lacks everything",
    given: { ...machine, definition: "{}" },
    error: "InvalidDefinition",
    message:
      "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: These fields are required: [States, StartAt] at /'",
  },
  {
    call: "CreateStateMachine",
    when: "the name is another machine's",
    given: { ...machine, name: "passes", definition: `${passes} ` },
    error: "StateMachineAlreadyExists",
    message: `State Machine Already Exists: '${passesArn}'`,
  },
  {
    call: "CreateStateMachine",
    when: "a version is described that is not published",
    given: { ...machine, versionDescription: "first" },
    error: "ValidationException",
    message: "Version description can only be set when publish is true",
  },
  {
    call: "CreateStateMachine",
    when: "a version is to be published",
    given: { ...machine, publish: true },
    ...missing("versions of a state machine (publish)"),
  },
  {
    call: "CreateStateMachine",
    when: "it is to be an Express workflow",
    given: { ...machine, type: "EXPRESS" },
    error: "StateMachineTypeNotSupported",
    message: "This engine runs state machines of type STANDARD only.",
  },
  {
    call: "CreateStateMachine",
    when: "it brings tags",
    given: { ...machine, tags: [{ key: "a", value: "b" }] },
    ...missing("tags"),
  },
  {
    call: "CreateStateMachine",
    when: "its executions are to be logged",
    given: { ...machine, loggingConfiguration: { level: "ALL" } },
    error: "InvalidLoggingConfiguration",
    message: "This engine writes no execution log; the level must be OFF.",
  },
  {
    call: "CreateStateMachine",
    when: "its executions are to be traced",
    given: { ...machine, tracingConfiguration: { enabled: true } },
    error: "InvalidTracingConfiguration",
    message: "This engine does not trace executions.",
  },
  {
    call: "CreateStateMachine",
    when: "it is to be encrypted with somebody's key",
    given: { ...machine, encryptionConfiguration: { type: "CUSTOMER_MANAGED_KMS_KEY" } },
    error: "InvalidEncryptionConfiguration",
    message: "This engine has no customer managed keys.",
  },
  {
    call: "UpdateStateMachine",
    when: "nothing is to be changed",
    given: { stateMachineArn: passesArn },
    error: "MissingRequiredParameter",
    message:
      "Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified",
  },
  {
    call: "UpdateStateMachine",
    when: "there is no such machine",
    given: { stateMachineArn: none, definition: passes },
    ...noMachine(none),
  },
  {
    call: "UpdateStateMachine",
    when: "the definition is no JSON object",
    given: { stateMachineArn: passesArn, definition: "[]" },
    error: "InvalidDefinition",
    message:
      "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object at null'",
  },
  {
    call: "DeleteStateMachine",
    when: "the ARN is none",
    given: { stateMachineArn: "not_a_valid_arn" },
    ...prefix("not_a_valid_arn"),
  },
  {
    call: "DescribeStateMachine",
    when: "there is no such machine",
    given: { stateMachineArn: none },
    ...noMachine(none),
  },
  {
    call: "DescribeStateMachine",
    when: "a version is asked for",
    given: { stateMachineArn: `${passesArn}:2` },
    ...noMachine(`${passesArn}:2`),
  },
  {
    call: "DescribeStateMachine",
    when: "the machine lies in another account",
    given: { stateMachineArn: passesArn.replace("000000000000", "111111111111") },
    ...noMachine(passesArn.replace("000000000000", "111111111111")),
  },
  {
    call: "ListStateMachines",
    when: "a page is to be larger than AWS gives",
    given: { maxResults: 1001 },
    ...invalid(`Value '1001' at 'maxResults' ${constraint} have value less than or equal to 1000`),
  },
  {
    call: "ListStateMachines",
    when: "a page is to have less than nothing",
    given: { maxResults: -1 },
    ...invalid(`Value '-1' at 'maxResults' ${constraint} have value greater than or equal to 0`),
  },
  {
    call: "ListStateMachines",
    when: "the page's token is too long",
    given: { nextToken: long(1025) },
    ...invalid(`Value '${long(1025)}' at 'nextToken' ${constraint} have length less than or equal to 1024`),
  },
  { call: "ListStateMachines", when: "the page's token is nobody's", given: { nextToken: "token" }, ...badToken },
  {
    call: "StartExecution",
    when: "the ARN is an execution's",
    given: { stateMachineArn: ended },
    ...kind("execution"),
  },
  {
    call: "ValidateStateMachineDefinition",
    when: "more is asked for than AWS tells",
    given: { definition: passes, maxResults: 101 },
    ...invalid(`Value '101' at 'maxResults' ${constraint} have value less than or equal to 100`),
  },
  { call: "TagResource", when: "always", given: { resourceArn: passesArn, tags: [] }, ...missing("tags") },
  { call: "CreateActivity", when: "always", given: { name: "activity" }, ...missing("activities") },
  {
    call: "GetActivityTask",
    when: "always",
    given: { activityArn: "arn:aws:states:us-east-1:000000000000:activity:a" },
    ...missing("activities"),
  },
];
