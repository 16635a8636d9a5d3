declare module "asl-validator" {
  const validate: (definition: object) => {
    readonly isValid: boolean;
    readonly errors: readonly { readonly "Error code": string; readonly Message: string }[];
  };
  export = validate;
}
