import { calling, inner, invoke, map, notRun, type Refused, schema, task, unsupported } from "./definition-parts.ts";

const noSuchResource = (arn: string) =>
  schema(
    `The resource provided ${arn} is not recognized. The value is not a valid resource ARN, or the resource is not available in this region.`,
    "/Resource",
  );

/** Tasks that call what is not there, or is not run here. */
export const ofCalls: readonly Refused[] = [
  ["a resource that is no ARN", calling("createTask"), [schema("Value is not a valid resource ARN", "/Resource")]],
  ["a service not run here", calling("arn:aws:states:::sqs:sendMessage"), [notRun("the service 'sqs'", "/Resource")]],
  [
    "an API of the AWS SDK",
    calling("arn:aws-cn:states:::aws-sdk:s3:getObject"),
    [notRun("the service 'aws-sdk'", "/Resource")],
  ],
  ["an activity", calling("arn:aws:states:us-east-1:123456789012:activity:paint"), [notRun("activities", "/Resource")]],
  ["a pattern Lambda has not", calling(`${invoke}.sync`), [noSuchResource(`${invoke}.sync`)]],
  [
    "an action Lambda has not",
    calling("arn:aws:states:::lambda:explode"),
    [noSuchResource("arn:aws:states:::lambda:explode")],
  ],
  [
    "no arguments",
    { Type: "Task", Resource: invoke, End: true },
    [schema(`Arguments field is required for resource ARN: ${invoke}`)],
  ],
  [
    "arguments without a function",
    calling(invoke, { Payload: {} }),
    [schema("The field 'FunctionName' is required but was missing", "/Arguments")],
  ],
  [
    "arguments without a machine",
    calling("arn:aws:states:::states:startExecution", {}),
    [schema("The field 'StateMachineArn' is required but was missing", "/Arguments")],
  ],
  [
    "an argument nobody knows",
    calling(invoke, { FunctionName: "f", payload: 1 }),
    [schema('The field "payload" is not supported by Step Functions', "/Arguments")],
  ],
  [
    "an argument not run here",
    calling(invoke, { FunctionName: "f", InvocationType: "Event" }),
    [notRun("'InvocationType' of lambda:invoke", "/Arguments")],
  ],
  ["credentials", task({ Credentials: { RoleArn: "r" } }), [notRun("'Credentials' of a Task state")]],
];

/** Maps AWS or this engine does not run. */
export const ofMaps: readonly Refused[] = [
  [
    "nothing to map by",
    { Type: "Map", End: true },
    [schema("This object should have only one of the following fields: [ItemProcessor, Iterator]")],
  ],
  [
    "two bodies",
    map({ Iterator: { StartAt: "It", States: { It: { Type: "Succeed" } } } }),
    [schema("There should only be one of the following fields: [ItemProcessor, Iterator]")],
  ],
  [
    "the mode DISTRIBUTED",
    map({ ItemProcessor: { ...inner, ProcessorConfig: { Mode: "DISTRIBUTED", ExecutionType: "STANDARD" } } }),
    [notRun("Map states in the mode 'DISTRIBUTED'", "/ItemProcessor/ProcessorConfig")],
  ],
  [
    "an execution type inline",
    map({ ItemProcessor: { ...inner, ProcessorConfig: { Mode: "INLINE", ExecutionType: "STANDARD" } } }),
    [unsupported("ExecutionType", "/ItemProcessor/ProcessorConfig")],
  ],
  ...["ItemReader", "ItemBatcher", "ResultWriter", "Label"].map(
    (field): Refused => [`the field ${field}`, map({ [field]: {} }), [notRun(`'${field}' of a Map state`)]],
  ),
];
