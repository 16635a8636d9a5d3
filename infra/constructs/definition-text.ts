/** The words in a definition's text that CDK replaces by the partition of the region, beside the functions' names. */
export const partitionPlaceholder = "partition";

/**
 * A definition's text for any partition: a machine refuses, at its first step, resources of a partition it does not run in.
 * The files say `arn:aws:`, which AWS's own tools and the embedded engine read as they are.
 */
export const definitionText = (definition: object): string =>
  JSON.stringify(definition).replaceAll('"arn:aws:states:::', `"arn:\${${partitionPlaceholder}}:states:::`);
