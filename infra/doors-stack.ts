import { Stack } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { Construct } from "constructs";
import { routes } from "../functions/api/routes.ts";
import { openDoors } from "./constructs/http-api.ts";
import { type Common, madeFunctions } from "./constructs/made-functions.ts";
import { areaOf, type DoorArea } from "./door-areas.ts";
import type { HouseFunction } from "./functions.ts";
import { placeOf } from "./settings.ts";

/** The doors of one area, and of one method if it has many, with a function behind each: a stack holds 500 resources, and a door is five or six. */
export class DoorsStack extends Stack {
  constructor(scope: Construct, id: string, { area, method, api, functions, common }: DoorsProps) {
    const entered = method === undefined ? "" : ` entered by ${method}`;
    super(scope, id, {
      description: `Zhuxue ${common.settings.stage}: the doors of ${area}${entered}.`,
      ...placeOf(common.settings),
    });
    const own = routes.filter(
      (route) => areaOf(route.path) === area && (method === undefined || route.method === method),
    );
    const names = new Set<string>(own.map(({ name }) => name));
    const doorOf = madeFunctions(
      this,
      functions.filter(({ name }) => names.has(name)),
      common,
    );
    openDoors(this, { api, routes: own, doorOf });
  }
}

type DoorsProps = {
  readonly area: DoorArea;
  /** Absent for the doors of all methods. */
  readonly method?: (typeof routes)[number]["method"];
  readonly api: HttpApi;
  readonly functions: readonly HouseFunction[];
  readonly common: Common;
};
