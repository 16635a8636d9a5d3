import * as z from "zod";
import { schedules } from "../../../functions/schedules/schedules.ts";
import type { Routine } from "../../../local/scheduler.ts";
import type { FunctionHost } from "./function-host.ts";

/** What a template says of a schedule. */
export const TemplateSchedule = z.object({
  Name: z.string(),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string(),
  State: z.enum(["ENABLED", "DISABLED"]).default("ENABLED"),
  Target: z.object({ Arn: z.string(), Input: z.string().default("{}") }),
});

/** Rates and daily times are all that the house's schedules use. */
const whenOf = (expression: string): Routine["when"] => {
  const [, count, unit] = /^rate\((\d+) (minute|hour)s?\)$/.exec(expression) ?? [];
  if (count !== undefined) return { everyMinutes: Number(count) * (unit === "hour" ? 60 : 1) };
  const [, minutes, hours] = /^cron\((\d+) (\d+) \* \* \? \*\)$/.exec(expression) ?? [];
  if (minutes === undefined || hours === undefined) throw new Error(`This account does not know when ${expression} is`);
  return { dailyAt: `${Number(hours)}:${Number(minutes)}` };
};

/** The routines of the account's schedules; a call that fails is left to the next time, as Scheduler was told. */
export const routinesOf = (
  given: readonly z.infer<typeof TemplateSchedule>[],
  host: FunctionHost,
): readonly Routine[] =>
  given
    .filter(({ State }) => State === "ENABLED")
    .map(({ Name, ScheduleExpression, ScheduleExpressionTimezone, Target }) => {
      if (ScheduleExpressionTimezone !== "Asia/Shanghai")
        throw new Error(`${Name} runs by ${ScheduleExpressionTimezone}`);
      // A clock that jumps passes some by; which, only the office's own table says.
      const own = schedules.find(({ name }) => Target.Arn.endsWith(`-${name}`));
      return {
        name: Name,
        when: whenOf(ScheduleExpression),
        ...(own !== undefined && "passedBy" in own && { passedBy: own.passedBy }),
        run: async () => {
          const ending = await host.invoke(Target.Arn, Target.Input);
          if ("report" in ending) throw new Error(ending.report.errorMessage);
        },
      };
    });
