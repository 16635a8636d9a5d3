import * as z from "zod";
import type { Dependencies } from "../dependencies.ts";
import { type Deployment, kept } from "./deployment.ts";

const Returns = z.object({ Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })) });
const Returned = z.object({
  mail: z.object({ headers: z.array(z.object({ name: z.string(), value: z.string() })).default([]) }),
});

const objectIn = (message: string): object | undefined => {
  try {
    const said: unknown = JSON.parse(message);
    return typeof said === "object" && said !== null ? said : undefined;
  } catch {
    return undefined;
  }
};

const countyOf = (told: object): string | undefined =>
  Returned.parse(told).mail.headers.find(({ name }) => name.toLowerCase() === "x-zhuxue-county")?.value;

/**
 * Takes what SES reports of every county's mail: a header says whose it was; mail without one was not sent by the house. What
 * tells of no mail is passed over: in plain words SES says when a deployment has just let it speak here.
 */
export const mailReturns = (
  { of, logger }: Deployment<Dependencies>,
  handler: (deps: Dependencies) => (event: unknown) => Promise<void>,
): ((event: unknown) => Promise<void>) => {
  const returnsOf = kept((county) => handler(of(county)));
  return async (event) => {
    for (const record of Returns.parse(event).Records) {
      const told = objectIn(record.Sns.Message);
      if (told === undefined) logger.info("mailNotSpokenOf");
      const county = told && countyOf(told);
      if (county !== undefined) await returnsOf(county)({ Records: [record] });
    }
  };
};
