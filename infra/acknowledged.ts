/** A finding of cdk-nag that is as it must be: which, at which constructs, and why. */
export type Acknowledged = {
  readonly rule: RegExp;
  /** Paths of the constructs it may be found at. */
  readonly at: RegExp;
  readonly reason: string;
};

/** A role of a function, a machine or the clock, by the path of its policy. */
const role = /\/(?:May\w+|[\w-]+Role)\/DefaultPolicy\/Resource$/;
const functionRole = /\/May\w+\/DefaultPolicy\/Resource$/;

/** All that the checks of AWS Solutions find in our stacks; anything else stops the synthesis. */
export const acknowledged: readonly Acknowledged[] = [
  {
    rule: /^AwsSolutions-SMG4$/,
    at: /-storage\/Keys$/,
    reason:
      "Keys of fields and links are rotated by `reseal` and an operator, who keeps a copy; a key that AWS changed alone would leave records that nobody opens.",
  },
  {
    rule: /^AwsSolutions-SMG4$/,
    at: /-edge\/EdgeSecret\d*\/Resource$/,
    reason:
      "CloudFront must say a new one before the doors ask for it, or nobody comes in: it is replaced by deploying, not by a timer.",
  },
  {
    rule: /^AwsSolutions-S1$/,
    at: /-storage\/Files\/Resource$/,
    reason:
      "Every look at a file goes through a door that writes it into the county's own history; server logs would keep names of files and addresses of people.",
  },
  {
    rule: /^AwsSolutions-CFR1$/,
    at: /-edge\/Edge\/Resource$/,
    reason: "Parents work abroad, and a law of where they may read from does not exist.",
  },
  {
    rule: /^AwsSolutions-CFR3$/,
    at: /-edge\/Edge\/Resource$/,
    reason: "CloudFront's logs hold whole addresses, and ours carry the secrets of links; the api logs routes instead.",
  },
  {
    rule: /^AwsSolutions-CFR4$/,
    at: /-edge\/Edge\/Resource$/,
    reason: "Without a domain CloudFront's own certificate sets its own minimum; with one, TLS 1.2 is asked for.",
  },
  {
    rule: /^AwsSolutions-SQS3$/,
    at: /\/(?:Unfinished|UncheckedFiles|UncalledRoutines|UntoldReturns|dispatchUnread|noticesUnread)\/Resource$/,
    reason:
      "It is a dead-letter queue itself, of a stream, a rule, a schedule, a topic or a call, none of which cdk-nag looks at.",
  },
  {
    rule: /^AwsSolutions-APIG4$/,
    at: /-(?:service|pages|forms|person|inspection-pages|inspection-forms)\/[\w-]+\/Resource$/,
    reason:
      "People come without an account: every door asks for link, session or receipt itself, and says so in one table (routes).",
  },
  {
    rule: /^AwsSolutions-SF1$/,
    at: /-service\/[\w-]+\/Resource$/,
    reason:
      "The history of every case is in its record; a log of all events would cost more than the workflows and tell nothing else.",
  },
  {
    rule: /^AwsSolutions-SF2$/,
    at: /-service\/[\w-]+\/Resource$/,
    reason: "It is found in China only: Lambda there does not know X-Ray, so a trace would end at the machine.",
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::arn:<AWS::Partition>:logs:[^:]+:<AWS::AccountId>:log-group:\/aws\/lambda\/zhuxue-[a-z0-9-]+-\*:\*\]$/,
    at: functionRole,
    reason: "Functions that share a role write each into its own log of the deployment; no function can read one.",
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::\*\]$/,
    at: role,
    reason:
      "AWS knows no resource for tracing, log delivery, listing streams and answering a wait; the rights' test names each such action.",
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::(?:<Files\w+\.Arn>|zhuxue-[a-z0-9-]+-storage:ExportsOutputFnGetAttFiles\w+)\/(?:quarantine|accepted|evidence)\/\*\]$/,
    at: functionRole,
    reason: "The names of files are made for each file; a role reaches one folder and one act upon it.",
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::arn:<AWS::Partition>:states:[^:]+:<AWS::AccountId>:execution:zhuxue-[a-z0-9-]+:\*\]$/,
    at: functionRole,
    reason: "Executions are named case by case; the role reaches those of one machine of ours.",
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::arn:<AWS::Partition>:ses:[^:]+:<AWS::AccountId>:identity\/\*\]$/,
    at: functionRole,
    reason:
      "In the sandbox SES asks for a right to every recipient as well; the sender is the deployment's own domain.",
  },
];
