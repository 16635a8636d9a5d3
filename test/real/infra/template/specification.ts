import { loadAwsServiceSpecSync } from "@aws-cdk/aws-service-spec";

const database = loadAwsServiceSpecSync();
const types = new Map(database.all("resource").map((each) => [each.cloudFormationType, each]));

type ResourceType = NonNullable<ReturnType<typeof types.get>>;

/** The properties of a resource or of a part of it, as AWS publishes them. */
export type Properties = ResourceType["properties"];
/** One of these properties. */
export type Property = Properties[string];
/** What a property takes. */
export type ValueType = Property["type"];

/** What AWS says of a type of resources; nothing if it knows none of this name. */
export const typeNamed = (name: string): ResourceType | undefined => types.get(name);

/** The properties of a part that several resources may have. */
export const partOf = (type: Extract<ValueType, { readonly type: "ref" }>): Properties =>
  database.get("typeDefinition", type.reference).properties;

/** What `Ref` answers for a resource: the name of one of its properties or attributes. */
export const meantByRef = ({ cfnRefIdentifier, primaryIdentifier }: ResourceType): string | undefined => {
  const [name, another] = cfnRefIdentifier ?? primaryIdentifier ?? [];
  return another === undefined ? name : undefined;
};
