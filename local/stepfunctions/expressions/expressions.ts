import { msOf } from "../../../domain/calendar/time.ts";
import type { Clock, Json } from "../../../functions/dependencies.ts";
import { createDispatch } from "./dispatch.ts";
import type { Surroundings } from "./evaluation.ts";
import { noValue, type Wanted, wrongType } from "./sentences.ts";
import { type Template, templateOf } from "./templates.ts";

/** A field of a state that may hold expressions, the name AWS gives it (`Choices[1]/Output`), what it may see and must be. */
type Evaluation = {
  readonly template: Json;
  readonly field: string;
  readonly bindings: Surroundings["bindings"];
  readonly expects?: Wanted;
};

/** Evaluates JSONata 2.0.6 as Step Functions does. */
export type Expressions = {
  /** The value of a template at one instant; throws `States.QueryEvaluationError` with AWS's sentence when it has none. */
  readonly evaluate: (evaluation: Evaluation) => Promise<Json>;
  /** Ends the thread of the expressions that might take long; those it has not answered fail. */
  readonly close: () => Promise<void>;
};

/** Expressions whose `$now()` and `$millis()` follow this clock; one that takes longer than `limitMs` fails. */
export const createExpressions = (given: { readonly clock: Clock; readonly limitMs?: number }): Expressions => {
  const dispatch = createDispatch({ limitMs: given.limitMs ?? 1000 });
  const templates = new WeakMap<object, Template>();

  const templateFor = (json: Json): Template => {
    if (json === null || typeof json !== "object") return templateOf(json);
    const known = templates.get(json) ?? templateOf(json);
    templates.set(json, known);
    return known;
  };

  return {
    evaluate: async ({ template, field, bindings, expects }) => {
      const { leaves, fill } = templateFor(template);
      if (leaves.length === 0) return template;
      const surroundings = { bindings, now: msOf(given.clock.now()) };
      const values: Json[] = [];
      for (const { text, at } of leaves) {
        let value = dispatch.atOnce(text, bindings);
        if (value === undefined) {
          const outcome = await dispatch.outcomeOf(text, surroundings);
          if (outcome.kind !== "value") throw noValue({ text, field: field + at }, outcome);
          value = outcome.value;
        }
        const wrong = expects && at === "" ? wrongType({ text, field }, { value, expects }) : undefined;
        if (wrong) throw wrong;
        values.push(value);
      }
      return fill(values);
    },

    close: dispatch.close,
  };
};
