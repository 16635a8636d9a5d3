import * as z from "zod";
import { arnIn, need, type Read } from "./call.ts";

const Machine = z.object({ stateMachineArn: z.string() });
const Execution = z.object({ executionArn: z.string() });
const Secret = z.object({ SecretId: z.string() });
const Queue = z.object({ QueueUrl: z.string() });

const onMachine =
  (action: string): Read =>
  (input) => [need(action, Machine.parse(input).stateMachineArn)];

const onExecution =
  (action: string): Read =>
  (input) => [need(action, Execution.parse(input).executionArn)];

/** A token names its execution to Step Functions alone; IAM sees no resource. */
const onAnything =
  (action: string): Read =>
  () => [need(action, "*")];

/** AWS adds six characters to the name of a secret; who asks by the name alone is given the right by a pattern of six. */
const onSecret =
  (action: string): Read =>
  (input, place) => {
    const { SecretId } = Secret.parse(input);
    const arn = SecretId.startsWith("arn:") ? SecretId : arnIn(place, "secretsmanager", `secret:${SecretId}-AbCdEf`);
    return [need(action, arn)];
  };

/** A queue's address ends with its account and its name. */
const onQueue =
  (action: string): Read =>
  (input, place) => {
    const [name = "", account = ""] = new URL(Queue.parse(input).QueueUrl).pathname.split("/").reverse();
    return [need(action, arnIn({ ...place, account }, "sqs", name))];
  };

/** What operations of Step Functions, Secrets Manager and SQS need (Service Authorization Reference of each). */
export const otherOperations: { readonly [target: string]: Read } = {
  "AWSStepFunctions.StartExecution": onMachine("states:StartExecution"),
  "AWSStepFunctions.ListExecutions": onMachine("states:ListExecutions"),
  "AWSStepFunctions.DescribeExecution": onExecution("states:DescribeExecution"),
  "AWSStepFunctions.GetExecutionHistory": onExecution("states:GetExecutionHistory"),
  "AWSStepFunctions.StopExecution": onExecution("states:StopExecution"),
  "AWSStepFunctions.SendTaskSuccess": onAnything("states:SendTaskSuccess"),
  "AWSStepFunctions.SendTaskFailure": onAnything("states:SendTaskFailure"),
  "AWSStepFunctions.SendTaskHeartbeat": onAnything("states:SendTaskHeartbeat"),
  "secretsmanager.GetSecretValue": onSecret("secretsmanager:GetSecretValue"),
  "secretsmanager.PutSecretValue": onSecret("secretsmanager:PutSecretValue"),
  "AmazonSQS.SendMessage": onQueue("sqs:SendMessage"),
  // There are no rights to batches: they are many of the one.
  "AmazonSQS.SendMessageBatch": onQueue("sqs:SendMessage"),
  "AmazonSQS.ReceiveMessage": onQueue("sqs:ReceiveMessage"),
  "AmazonSQS.DeleteMessage": onQueue("sqs:DeleteMessage"),
  "AmazonSQS.DeleteMessageBatch": onQueue("sqs:DeleteMessage"),
  "AmazonSQS.GetQueueAttributes": onQueue("sqs:GetQueueAttributes"),
  "AmazonSQS.ChangeMessageVisibility": onQueue("sqs:ChangeMessageVisibility"),
};
