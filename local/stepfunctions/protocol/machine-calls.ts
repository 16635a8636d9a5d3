import { createHash } from "node:crypto";
import * as z from "zod";
import { namedError } from "../interpreter/failure.ts";
import { faultsOfDefinition } from "../language/definition.ts";
import type { Machine } from "../machines.ts";
import { type Call, call, type Served, secondsOf } from "./call.ts";
import { invalidName, invalidRequest, noMachine, unsupported } from "./faults.ts";
import { pageOf } from "./pages.ts";
import { checkRole, readArn } from "./read-arn.ts";
import { pageSize, text } from "./read-input.ts";

const arn = text(1, 256);
const definition = z.string().max(1_048_576);
const machineType = z.enum(["STANDARD", "EXPRESS"]).optional();

/** Whether a description may be asked for without data; nothing here is encrypted, so nothing is left out. */
export const includedData = z.enum(["ALL_DATA", "METADATA_ONLY"]).optional();

const settings = {
  loggingConfiguration: z.object({ level: z.enum(["ALL", "ERROR", "FATAL", "OFF"]).optional() }).optional(),
  tracingConfiguration: z.object({ enabled: z.boolean().optional() }).optional(),
  encryptionConfiguration: z.object({ type: z.enum(["AWS_OWNED_KEY", "CUSTOMER_MANAGED_KMS_KEY"]) }).optional(),
  publish: z.boolean().optional(),
  versionDescription: z.string().max(256).optional(),
};
type Settings = z.output<z.ZodObject<typeof settings>>;

/** Refuses what would be accepted and then not be done. */
const checkSettings = (given: Settings): void => {
  if (given.versionDescription !== undefined && given.publish !== true)
    throw invalidRequest("Version description can only be set when publish is true");
  if (given.publish) throw unsupported("versions of a state machine (publish)");
  if ((given.loggingConfiguration?.level ?? "OFF") !== "OFF")
    throw namedError("InvalidLoggingConfiguration", "This engine writes no execution log; the level must be OFF.");
  if (given.tracingConfiguration?.enabled)
    throw namedError("InvalidTracingConfiguration", "This engine does not trace executions.");
  if (given.encryptionConfiguration?.type === "CUSTOMER_MANAGED_KMS_KEY")
    throw namedError("InvalidEncryptionConfiguration", "This engine has no customer managed keys.");
};

const checkType = (type: "STANDARD" | "EXPRESS" | undefined): void => {
  if (type === "EXPRESS")
    throw namedError("StateMachineTypeNotSupported", "This engine runs state machines of type STANDARD only.");
};

/** The machine as it was kept; faults of its definition are told in AWS's sentence. */
const accepted = async (keep: () => Promise<Machine>): Promise<Machine> => {
  try {
    return await keep();
  } catch (error) {
    if (!(error instanceof Error && error.name === "InvalidDefinition")) throw error;
    throw namedError(error.name, `Invalid State Machine Definition: '${error.message}'`);
  }
};

/** What every description of a machine says of settings that cannot be changed here. */
export const unchanging = {
  loggingConfiguration: { level: "OFF", includeExecutionData: false },
  tracingConfiguration: { enabled: false },
  encryptionConfiguration: { type: "AWS_OWNED_KEY" },
};

/** The id of a revision: the same for the same machine and revision; the first one has none. */
const revisionOf = ({ engine }: Served, { name, createdAt, revision }: Machine): string | undefined => {
  if (revision === 0) return undefined;
  const bytes = createHash("sha256")
    .update(`${engine.arns.machine(name)} ${createdAt} ${revision}`)
    .digest("hex");
  return bytes.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
};

/** The machine an ARN names; an ARN of another region, account or version names none. */
export const machineOf = ({ engine }: Served, given: string): Machine => {
  const [name = ""] = readArn(given, "stateMachine");
  const machine = engine.arns.machine(name) === given ? engine.machines.find(name) : undefined;
  if (!machine) throw noMachine(given);
  return machine;
};

/** Names that AWS takes for machines and executions. */
export const checkName = (name: string): void => {
  if (/[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}\p{Cs}\uFFFE\uFFFF]|\u{10FFFF}/u.test(name)) throw invalidName(name);
};

/** The calls about state machines. */
export const machineCalls: { readonly [operation: string]: Call } = {
  CreateStateMachine: call(
    z.object({
      name: text(1, 80),
      definition,
      roleArn: arn,
      type: machineType,
      tags: z.array(z.object({ key: text(1, 128).optional(), value: z.string().max(256).optional() })).optional(),
      ...settings,
    }),
    async ({ engine }, { name, type, tags = [], ...given }) => {
      checkName(name);
      checkRole(given.roleArn);
      checkSettings(given);
      checkType(type);
      if (tags.length > 0) throw unsupported("tags");
      // The same machine once more is the one there is; another role does not make it another one.
      const existing = engine.machines.find(name);
      const machine =
        existing?.definition === given.definition
          ? existing
          : await accepted(() =>
              engine.machines.create({ name, definition: given.definition, roleArn: given.roleArn }),
            );
      return { stateMachineArn: engine.arns.machine(name), creationDate: secondsOf(machine.createdAt) };
    },
  ),

  UpdateStateMachine: call(
    z.object({ stateMachineArn: arn, definition: definition.optional(), roleArn: arn.optional(), ...settings }),
    async (served, { stateMachineArn, definition: text, roleArn, ...given }) => {
      const { name } = machineOf(served, stateMachineArn);
      const { loggingConfiguration, tracingConfiguration, encryptionConfiguration } = given;
      if ([text, roleArn, loggingConfiguration, tracingConfiguration, encryptionConfiguration].every((each) => !each))
        throw namedError(
          "MissingRequiredParameter",
          "Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified",
        );
      if (roleArn !== undefined) checkRole(roleArn);
      checkSettings(given);
      const machine = await accepted(() =>
        served.engine.machines.update({
          name,
          ...(text !== undefined && { definition: text }),
          ...(roleArn !== undefined && { roleArn }),
        }),
      );
      return { updateDate: secondsOf(machine.updatedAt), revisionId: revisionOf(served, machine) };
    },
  ),

  DeleteStateMachine: call(z.object({ stateMachineArn: arn }), async ({ engine }, { stateMachineArn }) => {
    const [name = ""] = readArn(stateMachineArn, "stateMachine");
    if (engine.arns.machine(name) === stateMachineArn) await engine.machines.remove(name);
    return {};
  }),

  DescribeStateMachine: call(z.object({ stateMachineArn: arn, includedData }), (served, { stateMachineArn }) => {
    const machine = machineOf(served, stateMachineArn);
    return {
      stateMachineArn,
      name: machine.name,
      status: "ACTIVE",
      definition: machine.definition,
      roleArn: machine.roleArn,
      type: "STANDARD",
      creationDate: secondsOf(machine.createdAt),
      ...unchanging,
      revisionId: revisionOf(served, machine),
    };
  }),

  ValidateStateMachineDefinition: call(
    z.object({
      definition: definition,
      type: machineType,
      severity: z.enum(["ERROR", "WARNING"]).optional(),
      maxResults: pageSize(100),
    }),
    (_served, { definition: given, type, maxResults }) => {
      checkType(type);
      const faults = faultsOfDefinition(given);
      const most = maxResults || 100;
      return {
        result: faults.length > 0 ? "FAIL" : "OK",
        diagnostics: faults.slice(0, most).map((fault) => ({ severity: "ERROR", ...fault })),
        truncated: faults.length > most,
      };
    },
  ),

  ListStateMachines: call(
    z.object({ maxResults: pageSize(), nextToken: text(1, 1024).optional() }),
    ({ engine, clock }, { maxResults, nextToken: token }) => {
      const { items, nextToken } = pageOf({
        clock,
        query: ["ListStateMachines"],
        size: maxResults,
        token,
        placeOf: ({ name }: Machine) => name,
        read: (limit, after) => engine.machines.list({ limit, ...(after !== undefined && { after }) }),
      });
      const stateMachines = items.map(({ name, createdAt }) => ({
        stateMachineArn: engine.arns.machine(name),
        name,
        type: "STANDARD",
        creationDate: secondsOf(createdAt),
      }));
      return { stateMachines, nextToken };
    },
  ),
};
