import { refusalOf, type Sight } from "../expressions/refusal.ts";
import { expressionIn } from "../expressions/syntax.ts";
import { type Diagnostic, schemaFault } from "./diagnostics.ts";
import { isObject, listOf, type PlacedState } from "./places.ts";

/** The fields whose texts may be expressions; any other text stays what it is. */
const evaluated = [
  "Arguments",
  "Assign",
  "Cause",
  "Condition",
  "Error",
  "HeartbeatSeconds",
  "ItemSelector",
  "Items",
  "MaxConcurrency",
  "Output",
  "Seconds",
  "TimeoutSeconds",
  "Timestamp",
  "ToleratedFailureCount",
  "ToleratedFailurePercentage",
];

const textsIn = (value: unknown, at: string): readonly { readonly text: string; readonly location: string }[] => {
  if (typeof value === "string") return [{ text: value, location: at }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, `${at}[${index}]`));
  return isObject(value) ? Object.entries(value).flatMap(([key, item]) => textsIn(item, `${at}/${key}`)) : [];
};

/** Expressions that AWS refuses before they run, in every field of a state that may hold one. */
export const faultsOfTemplates = ({ at, raw }: PlacedState): readonly Diagnostic[] => {
  const faultsIn = (owner: unknown, place: string, sees: Sight) =>
    evaluated
      .flatMap((field) => (isObject(owner) ? textsIn(owner[field], `${place}/${field}`) : []))
      .filter(({ text }) => text.startsWith("{%"))
      .flatMap(({ text, location }) => {
        const expression = expressionIn(text);
        if (expression === undefined)
          return [schemaFault("JSONata string must start with {% and end with %}", location)];
        const refusal = refusalOf(expression, sees);
        return refusal ? [{ ...refusal, location }] : [];
      });
  return [
    ...faultsIn(raw, at, "noErrorOutput"),
    ...listOf(raw["Choices"]).flatMap((rule, index) => faultsIn(rule, `${at}/Choices[${index}]`, "noErrorOutput")),
    ...listOf(raw["Catch"]).flatMap((catcher, index) => faultsIn(catcher, `${at}/Catch[${index}]`, "errorOutput")),
  ];
};
