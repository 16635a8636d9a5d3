import { describe, expect, test } from "vitest";
import { resourcesOf, synthesised } from "./synthesised.ts";

type Statement = { readonly Effect: string; readonly Action: string | readonly string[]; readonly Resource: unknown };
type Policy = { readonly PolicyDocument: { readonly Statement: readonly Statement[] }; readonly PolicyName: string };

const policies = resourcesOf(synthesised().moving, "AWS::IAM::Policy").map(({ Properties }) => Properties as Policy);
const actionsOf = ({ Action }: Statement): readonly string[] => [Action].flat();
const statementsOf = (kind: string): readonly Statement[] =>
  policies
    .filter(({ PolicyName }) => PolicyName.startsWith(kind))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
const mayDo = (kind: string): readonly string[] => statementsOf(kind).flatMap(actionsOf);

/** Actions for which AWS knows no resource (Service Authorization Reference). */
const withoutResource =
  /^(states:SendTask|dynamodb:ListStreams|xray:|logs:(\w+LogDelivery|ListLogDeliveries|DescribeLogGroups|\w+ResourcePolic))/;

describe("rights", () => {
  const statements = policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);

  test("reach everything only where AWS knows no resource", () => {
    const everywhere = statements.filter(({ Resource }) => [Resource].flat().includes("*")).flatMap(actionsOf);

    expect(everywhere).not.toHaveLength(0);
    expect(everywhere.filter((action) => !withoutResource.test(action))).toEqual([]);
  });

  test("name every action, and no request may scan", () => {
    const actions = statements.flatMap(actionsOf);

    expect(actions.filter((action) => action.includes("*"))).toEqual([]);
    const walking = policies.filter(({ PolicyDocument }) => JSON.stringify(PolicyDocument).includes("dynamodb:Scan"));
    expect(walking.map(({ PolicyName }) => PolicyName.slice(0, 6))).toEqual(["upkeep"]);
  });

  test("a door writes records and moves no workflow", () => {
    const actions = mayDo("apiRole");

    expect(actions).toContain("dynamodb:PutItem");
    expect(actions.filter((action) => action.startsWith("states:") || action.startsWith("ses:"))).toEqual([]);
  });

  test("a task handler answers its wait, and starts nothing", () => {
    const actions = mayDo("taskRole").filter((action) => action.startsWith("states:"));

    expect(actions).toEqual(["states:SendTaskSuccess", "states:SendTaskFailure"]);
  });

  test("only dispatch and the sweep start workflows, and only ours; only the sweep stops any", () => {
    const allowedTo = (action: string) =>
      policies
        .filter(({ PolicyDocument }) => JSON.stringify(PolicyDocument).includes(action))
        .map(({ PolicyName }) => PolicyName.replace(/Role.*/, ""))
        .toSorted();
    const [statement] = statementsOf("dispatchRole").filter((one) => actionsOf(one).includes("states:StartExecution"));

    expect(allowedTo("states:StartExecution")).toEqual(["dispatch", "sweep"]);
    expect(allowedTo("states:StopExecution")).toEqual(["sweep"]);
    expect(JSON.stringify(statement?.Resource)).toContain(":stateMachine:zhuxue-619901-application-review");
  });

  test("only those who deal with files reach them, each in its own folders", () => {
    const reach = new Map(
      policies.flatMap(({ PolicyName, PolicyDocument }) => {
        const own = PolicyDocument.Statement.filter((each) =>
          actionsOf(each).some((action) => action.startsWith("s3:")),
        );
        const words = own.flatMap((each) =>
          [each.Resource].flat().map((resource) => {
            const [, folder = "names"] = /\/(\w+)\/\*/.exec(JSON.stringify(resource)) ?? [];
            return `${actionsOf(each)
              .map((action) => action.replace(/s3:|Object/g, ""))
              .join("+")} ${folder}`;
          }),
        );
        return words.length === 0 ? [] : [[PolicyName.replace(/Role.*/, ""), words] as const];
      }),
    );

    expect(Object.fromEntries(reach)).toEqual({
      papers: ["ListBucket names", "Put quarantine", "Get accepted", "Get evidence"],
      removal: ["Delete quarantine", "Delete accepted"],
      witness: ["ListBucket names", "Get+Put evidence"],
      upkeep: ["Delete quarantine", "Delete accepted", "Delete evidence"],
      intake: ["ListBucket names", "Get+Delete quarantine", "Get+Put+Delete accepted"],
    });
  });

  test("only the readers of notices, the time table and the doors for letters send mail", () => {
    const sending = policies.filter(({ PolicyDocument }) =>
      JSON.stringify(PolicyDocument).includes("ses:SendRawEmail"),
    );

    expect(sending.map(({ PolicyName }) => PolicyName.replace(/Role.*/, "")).toSorted()).toEqual([
      "letters",
      "notices",
      "schedule",
    ]);
  });
});
