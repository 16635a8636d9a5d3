/** What a deployment is told by `cdk -c name=value`; every value has a default, so a synthesis needs none. */
export type Settings = {
  /** Region code of the county (GB/T 2260), six digits. */
  readonly county: string;
  readonly mailFrom: string;
  /** Origin of the links in mails; by default the api's own address. */
  readonly publicUrl: string | undefined;
  /** Name of the secret that holds the `smtps://` address of a mail server, in regions without SES. */
  readonly smtpSecret: string | undefined;
};

/** Reads the settings from the context; a wrong one stops the synthesis with its name. */
export const settingsFrom = (context: (name: string) => unknown): Settings => {
  const text = (name: string, form: RegExp): string | undefined => {
    const value: unknown = context(name);
    if (value === undefined) return undefined;
    if (typeof value !== "string" || !form.test(value)) throw new Error(`The setting ${name} is wrong`);
    return value;
  };
  return {
    county: text("county", /^\d{6}$/) ?? "619901",
    mailFrom: text("mailFrom", /@/) ?? "aid@example.com",
    publicUrl: text("publicUrl", /^https:\/\/[^/]+$/),
    smtpSecret: text("smtpSecret", /^\S+$/),
  };
};
