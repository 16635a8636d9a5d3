/** What a deployment is told by `cdk -c name=value`; every value has a default, so a synthesis needs none. */
export type Settings = {
  /** Name of the deployment, e.g. `prod`; every resource with a name is called `zhuxue-${stage}…`. */
  readonly stage: string;
  /** Region codes of the counties it serves (GB/T 2260), six digits each. */
  readonly counties: readonly string[];
  readonly region: string;
  readonly partition: "aws" | "aws-cn";
  /** By default the account whose credentials deploy. */
  readonly account: string | undefined;
  /** The address of its own; without one, people come by the address AWS gives. */
  readonly site: Site | undefined;
  /** Which of the secrets by which doors know CloudFront is in use, from 1; one more than before makes a new one. */
  readonly edgeSecret: number;
  readonly mailFrom: string;
  /** Whether the sender's domain is given to SES here, or the account has it already. */
  readonly mailIdentity: "made" | "existing";
  /** Name of the secret that holds the `smtps://` address of a mail server, where SES is not used. */
  readonly smtpSecret: string | undefined;
  /** The mailbox that alarms go to. */
  readonly alarmMail: string | undefined;
  /** What the deployment may cost. */
  readonly budget: Budget | undefined;
};

/** One county is at the domain itself, many are at `https://<code>.<domain>`. */
export type Site = {
  readonly domain: string;
  /** ARN of the certificate for the domain, with `*.` in front for many counties. */
  readonly certificate: string;
};

/** US dollars that each student may cost in a month. */
export type Budget = { readonly students: number; readonly perStudent: number };

type Read = (name: string, form: RegExp) => string | undefined;

/** Settings of earlier versions; passed over in silence they would deploy something else than asked. */
const gone = { county: "counties", publicUrl: "domain" } as const;

const refuseIf = (wrong: boolean, sentence: string): void => {
  if (wrong) throw new Error(sentence);
};

const host = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
const address = /^[^<>@\s]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$/;
const sender = /^(?:[^<>@]+ <[^<>@\s]+@(?:[a-z0-9-]+\.)+[a-z]{2,}>|[^<>@\s]+@(?:[a-z0-9-]+\.)+[a-z]{2,})$/;

/** CloudFront takes certificates of us-east-1 only, an api those of its own region. */
const certifiedIn = ({ region, partition }: Pick<Settings, "region" | "partition">): string =>
  `arn:${partition}:acm:${partition === "aws" ? "us-east-1" : region}:`;

const siteFrom = (text: Read, place: Pick<Settings, "region" | "partition">): Site | undefined => {
  const domain = text("domain", host);
  const certificate = text("certificate", /^arn:aws(?:-cn)?:acm:[a-z0-9-]+:\d{12}:certificate\/[0-9a-f-]+$/);
  refuseIf((domain === undefined) !== (certificate === undefined), "The settings domain and certificate go together");
  if (domain === undefined || certificate === undefined) return undefined;
  const begin = certifiedIn(place);
  refuseIf(!certificate.startsWith(begin), `The certificate of ${domain} must begin with ${begin}`);
  return { domain, certificate };
};

const budgetFrom = (text: Read): Budget | undefined => {
  const students = text("students", /^[1-9]\d*$/);
  const perStudent = text("budgetPerStudent", /^\d+(?:\.\d+)?$/);
  refuseIf(
    (students === undefined) !== (perStudent === undefined),
    "The settings students and budgetPerStudent go together",
  );
  if (students === undefined || perStudent === undefined) return undefined;
  refuseIf(Number(perStudent) === 0, "The setting budgetPerStudent is wrong");
  return { students: Number(students), perStudent: Number(perStudent) };
};

/** Each has a schedule for every routine, and a stack holds 500 resources. */
const mostCounties = 20;

const refuseWhatCannotWork = ({ counties, partition, site, smtpSecret, alarmMail, budget }: Settings): void => {
  refuseIf(new Set(counties).size !== counties.length, "The setting counties names a county twice");
  refuseIf(counties.length > mostCounties, `A deployment serves ${mostCounties} counties at most: make another stage`);
  refuseIf(counties.length > 1 && site === undefined, "Many counties need a domain, under which each has its address");
  refuseIf(
    partition === "aws-cn" && smtpSecret === undefined,
    "Regions in China have no SES: the setting smtpSecret is needed",
  );
  refuseIf(
    partition === "aws-cn" && budget !== undefined,
    "A budget counts US dollars, and regions in China bill in yuan: leave the settings students and budgetPerStudent out there",
  );
  refuseIf(
    budget !== undefined && alarmMail === undefined,
    "A budget needs the setting alarmMail, or nobody hears of it",
  );
};

/** Domains that nobody has (RFC 2606). */
const isExample = (sender: string): boolean => /[@.]example(?:\.(?:com|net|org))?>?$/.test(sender);

/** Reads the settings from the context; a wrong one stops the synthesis with its name, and so do those that cannot work together. */
export const settingsFrom = (context: (name: string) => unknown): Settings => {
  for (const [name, now] of Object.entries(gone))
    refuseIf(context(name) !== undefined, `The setting ${name} is gone; the setting is now ${now}`);
  const text: Read = (name, form) => {
    const value: unknown = context(name);
    if (value === undefined) return undefined;
    if (typeof value !== "string" || !form.test(value)) throw new Error(`The setting ${name} is wrong`);
    return value;
  };
  const region = text("region", /^(?:af|ap|ca|cn|eu|il|me|mx|sa|us)-[a-z]+-\d$/) ?? "us-east-1";
  const partition = region.startsWith("cn-") ? "aws-cn" : "aws";
  const settings: Settings = {
    stage: text("stage", /^[a-z][a-z0-9-]{0,15}$/) ?? "prod",
    counties: (text("counties", /^\d{6}(?:,\d{6})*$/) ?? "619901").split(","),
    region,
    partition,
    account: text("account", /^\d{12}$/),
    site: siteFrom(text, { region, partition }),
    edgeSecret: Number(text("edgeSecret", /^[1-9]\d{0,3}$/) ?? 1),
    mailFrom: text("mailFrom", sender) ?? "aid@example.com",
    mailIdentity: text("mailIdentity", /^existing$/) === undefined ? "made" : "existing",
    smtpSecret: text("smtpSecret", /^[\w/+=.@:-]+$/),
    alarmMail: text("alarmMail", address),
    budget: budgetFrom(text),
  };
  refuseWhatCannotWork(settings);
  return settings;
};

/** What a real deployment would regret, a sentence each; a trial may want it so. */
export const doubtsAbout = ({ mailFrom, alarmMail }: Settings): readonly string[] => [
  ...(isExample(mailFrom) ? ["Nobody will get mail: mailFrom is an example's (-c mailFrom=aid@your.domain)"] : []),
  ...(alarmMail === undefined
    ? ["Nobody will hear of an alarm: alarmMail is missing (-c alarmMail=you@your.domain)"]
    : []),
];

/** What every named resource of a deployment is called, or begins with. */
export const prefixOf = ({ stage }: Pick<Settings, "stage">): string => `zhuxue-${stage}`;

/** Where the stacks of a deployment go. */
export const placeOf = ({ region, account }: Pick<Settings, "region" | "account">) => ({
  env: { region, ...(account !== undefined && { account }) },
});
