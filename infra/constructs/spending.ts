import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import type { Construct } from "constructs";
import type { Budget } from "../settings.ts";

/** A month's money for all students; the mailbox hears at four fifths of it, and when the month is on the way past it. */
export const spending = (scope: Construct, { prefix, budget, mail }: SpendingProps): CfnBudget =>
  new CfnBudget(scope, "Spending", {
    budget: {
      budgetName: prefix,
      budgetType: "COST",
      timeUnit: "MONTHLY",
      budgetLimit: { amount: Number((budget.students * budget.perStudent).toFixed(2)), unit: "USD" },
    },
    notificationsWithSubscribers: [
      { notificationType: "ACTUAL", threshold: 80 },
      { notificationType: "FORECASTED", threshold: 100 },
    ].map((heardAt) => ({
      notification: { ...heardAt, thresholdType: "PERCENTAGE", comparisonOperator: "GREATER_THAN" },
      subscribers: [{ subscriptionType: "EMAIL", address: mail }],
    })),
  });

type SpendingProps = { readonly prefix: string; readonly budget: Budget; readonly mail: string };
