import { type Diagnostic, schemaFault } from "./diagnostics.ts";
import { isObject, listOf, type PlacedScope, type PlacedState } from "./places.ts";

const longest = 80;
const tooLong = `exceeds the ${longest}-character limit allowed by the service`;
const isTooLong = (name: string): boolean => [...name].length > longest;

/** State names too long, or used twice anywhere in the machine. */
export const faultsOfStateNames = (scopes: readonly PlacedScope[]): readonly Diagnostic[] => {
  const known = new Set<string>();
  return scopes
    .flatMap(({ states }) => states)
    .flatMap(({ name, at }) => {
      const again = known.has(name);
      known.add(name);
      return [
        ...(isTooLong(name)
          ? [{ code: "INVALID_STATE_NAME", message: `Invalid State name: State '${name}' ${tooLong}`, location: at }]
          : []),
        ...(again ? [{ code: "DUPLICATE_STATE_NAME", message: `Duplicate State name: ${name}`, location: at }] : []),
      ];
    });
};

type Assigned = { readonly name: string; readonly location: string };

const assignedIn = (value: unknown, at: string): readonly Assigned[] =>
  isObject(value) && isObject(value["Assign"])
    ? Object.keys(value["Assign"]).map((name) => ({ name, location: `${at}/Assign/${name}` }))
    : [];

const assignedWith =
  (...rules: readonly string[]) =>
  ({ at, raw }: PlacedState): readonly Assigned[] => [
    ...assignedIn(raw, at),
    ...rules.flatMap((field) =>
      listOf(raw[field]).flatMap((each, index) => assignedIn(each, `${at}/${field}[${index}]`)),
    ),
  ];

const assignedBy = assignedWith("Choices", "Catch");

/** What scopes within may not assign again; AWS was seen to take a branch that assigns what the Catch around it assigns. */
const assignedAround = assignedWith("Choices");

const faultOfVariable = ({ name, location }: Assigned): Diagnostic | undefined => {
  if (name === "states")
    return { code: "RESERVED_VARIABLE_NAME", message: "Cannot assign to reserved variable '$states'.", location };
  const invalid = (why: string): Diagnostic => ({
    code: "INVALID_VARIABLE_NAME",
    message: `Invalid variable name '${name}': the variable name ${why}.`,
    location,
  });
  if (!/^\p{ID_Start}\p{ID_Continue}*$/u.test(name)) return invalid("contains invalid characters");
  return isTooLong(name) ? invalid(tooLong) : undefined;
};

/** Variables with names AWS does not take, or assigned under a name that a scope around them assigns. */
export const faultsOfVariables = (scopes: readonly PlacedScope[]): readonly Diagnostic[] => {
  const namesOf = new Map(
    scopes.map((scope) => [scope, new Set(scope.states.flatMap(assignedAround).map(({ name }) => name))]),
  );
  return scopes.flatMap(({ states, around }) =>
    states.flatMap(assignedBy).flatMap((assigned) => {
      const fault = faultOfVariable(assigned);
      if (fault) return [fault];
      // The States Language forbids it; AWS's words for it are not recorded.
      return around.some((outer) => namesOf.get(outer)?.has(assigned.name))
        ? [schemaFault(`Variable '${assigned.name}' is assigned in an outer scope.`, assigned.location)]
        : [];
    }),
  );
};
