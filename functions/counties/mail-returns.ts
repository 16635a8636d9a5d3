import * as z from "zod";
import type { Dependencies } from "../dependencies.ts";
import { type Deployment, kept } from "./deployment.ts";

const Returns = z.object({ Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })) });
const Returned = z.object({
  mail: z.object({ headers: z.array(z.object({ name: z.string(), value: z.string() })).default([]) }),
});

const countyIn = (message: string): string | undefined =>
  Returned.parse(JSON.parse(message)).mail.headers.find(({ name }) => name.toLowerCase() === "x-zhuxue-county")?.value;

/** Takes what SES reports of every county's mail: a header says whose it was; mail without one was not sent by the house. */
export const mailReturns = (
  { of }: Deployment<Dependencies>,
  handler: (deps: Dependencies) => (event: unknown) => Promise<void>,
): ((event: unknown) => Promise<void>) => {
  const returnsOf = kept((county) => handler(of(county)));
  return async (event) => {
    for (const record of Returns.parse(event).Records) {
      const county = countyIn(record.Sns.Message);
      if (county !== undefined) await returnsOf(county)({ Records: [record] });
    }
  };
};
