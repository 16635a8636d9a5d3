import type * as z from "zod";
import type { Clock } from "../../../functions/dependencies.ts";
import type { StepFunctions } from "../step-functions.ts";
import { readInput } from "./read-input.ts";

/** What the calls are answered from. */
export type Served = { readonly engine: StepFunctions; readonly clock: Clock };

/** One operation of the API: reads the body of a request and gives the body of its answer. */
export type Call = (served: Served, body: unknown) => Promise<object>;

/** An operation from the model of its input and what it answers to a request that keeps to the model. */
export const call =
  <Schema extends z.ZodObject>(
    input: Schema,
    answer: (served: Served, given: z.output<Schema>) => object | Promise<object>,
  ): Call =>
  async (served, body) =>
    answer(served, readInput(input, body));

/** Times as the API writes them: seconds since 1970, with milliseconds behind the point. */
export const secondsOf = (milliseconds: number): number => milliseconds / 1000;
