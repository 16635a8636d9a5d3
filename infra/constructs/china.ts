import { Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";

/** Whether something is deployed in a region of China, which lacks some of what other regions have. */
export const isInChina = (scope: Construct): boolean => Stack.of(scope).region.startsWith("cn-");
