import { Aws, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from "aws-cdk-lib/aws-stepfunctions";
import type { Construct } from "constructs";
import { catalogue, type TaskFunction, taskFunctions } from "../../workflows/catalogue.ts";
import { isInChina } from "./china.ts";
import { definitionText, partitionPlaceholder } from "./definition-text.ts";

const stateMachine = (scope: Construct, { workflow, prefix, taskOf }: MachineProps): StateMachine => {
  const definition = definitionText(workflow.definition);
  const called = taskFunctions.filter((name) => definition.includes(`\${${name}}`));
  const role = new Role(scope, `${workflow.name}Role`, { assumedBy: new ServicePrincipal("states.amazonaws.com") });
  const resources = called.map((name) => taskOf(name).functionArn);
  role.addToPolicy(new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources }));
  const destination = new LogGroup(scope, `${workflow.name}Log`, {
    logGroupName: `/aws/vendedlogs/states/${prefix}-${workflow.name}`,
    retention: RetentionDays.ONE_YEAR,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  return new StateMachine(scope, workflow.name, {
    stateMachineName: `${prefix}-${workflow.name}`,
    stateMachineType: StateMachineType.STANDARD,
    definitionBody: DefinitionBody.fromString(definition),
    definitionSubstitutions: {
      [partitionPlaceholder]: Aws.PARTITION,
      ...Object.fromEntries(called.map((name) => [name, taskOf(name).functionArn])),
    },
    comment: workflow.definition.Comment,
    role,
    logs: { destination, level: LogLevel.ERROR, includeExecutionData: false },
    tracingEnabled: !isInChina(scope),
  });
};

/** The workflows of the catalogue as Standard state machines that log no execution data and call only what they name. */
export const stateMachines = (scope: Construct, props: Omit<MachineProps, "workflow">): readonly StateMachine[] =>
  catalogue.map((workflow) => stateMachine(scope, { ...props, workflow }));

type MachineProps = {
  readonly workflow: (typeof catalogue)[number];
  readonly prefix: string;
  /** The function behind a placeholder. */
  readonly taskOf: (task: TaskFunction) => IFunction;
};
