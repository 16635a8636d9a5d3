import type { Application } from "../../domain/application/application.ts";
import { type Fen, formatYuan, noFen, sumFen } from "../../domain/money/fen.ts";
import type { Dependencies } from "../../functions/dependencies.ts";
import type { PlannedApplication } from "../demo/plan.ts";

/** What became of a stage's applications: persons approved, their money in fen, and the others by status. */
export type StageOutcome = {
  readonly stage: string;
  readonly approved: number;
  readonly amount: Fen;
  readonly others: Readonly<Record<string, number>>;
};

/** Reads what became of every application of these schools, from the records. */
export const outcomeOf = async (
  deps: Dependencies,
  campaignId: string,
  schoolCodes: readonly string[],
): Promise<readonly StageOutcome[]> => {
  const all: Application[] = [];
  for (const schoolCode of schoolCodes) {
    for (let after: string | undefined = ""; after !== undefined; ) {
      const page = await deps.applications.ofSchool({
        campaignId,
        schoolCode,
        limit: 200,
        ...(after ? { after } : {}),
      });
      all.push(...page.records);
      after = page.next;
    }
  }
  return [...new Set(all.map(({ stage }) => stage))].map((stage) => {
    const own = all.filter((application) => application.stage === stage);
    const approved = own.filter((application) => application.status === "approved");
    const others: { [status: string]: number } = {};
    for (const { status } of own) if (status !== "approved") others[status] = (others[status] ?? 0) + 1;
    return {
      stage,
      approved: approved.length,
      amount: sumFen(approved.map(({ award }) => award.amount as Fen)),
      others,
    };
  });
};

/** What the plan says must become of each stage. */
export const outcomePlanned = (planned: readonly PlannedApplication[]): readonly StageOutcome[] =>
  [...new Set(planned.map(({ form }) => form.pupil.stage))].map((stage) => {
    const own = planned.filter(({ form }) => form.pupil.stage === stage);
    const approved = own.filter(({ fate }) => fate === "approved" || fate === "returnedThenApproved");
    const others: { [status: string]: number } = {};
    for (const { fate } of own) {
      const status = {
        approved: undefined,
        returnedThenApproved: undefined,
        schoolRejected: "rejected",
        countyRejected: "rejected",
        removedAfterObjection: "rejected",
        withdrawn: "withdrawn",
        lapsed: "lapsed",
      }[fate];
      if (status !== undefined) others[status] = (others[status] ?? 0) + 1;
    }
    return { stage, approved: approved.length, amount: sumFen(approved.map(({ amount }) => amount)), others };
  });

/** The outcome as a table for people. */
export const outcomeTable = (outcome: readonly StageOutcome[]): string => {
  const rows = [...outcome].sort((one, other) => one.stage.localeCompare(other.stage));
  const total = {
    stage: "sum",
    approved: rows.reduce((sum, { approved }) => sum + approved, 0),
    amount: rows.length ? sumFen(rows.map(({ amount }) => amount)) : noFen,
  };
  const line = (stage: string, approved: string, amount: string, others: string) =>
    `${stage.padEnd(12)}${approved.padStart(10)}${amount.padStart(16)}   ${others}`;
  return [
    line("stage", "approved", "yuan", "others"),
    ...rows.map(({ stage, approved, amount, others }) =>
      line(
        stage,
        String(approved),
        formatYuan(amount),
        Object.entries(others)
          .sort()
          .map(([status, count]) => `${status} ${count}`)
          .join(", "),
      ),
    ),
    line(total.stage, String(total.approved), formatYuan(total.amount), ""),
  ].join("\n");
};
