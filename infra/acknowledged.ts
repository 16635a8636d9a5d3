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
      "Who opened a family's paper stands in the county's own history; photos of boards and inspections, and what proves a publicity, are shown without a record. Server logs would keep addresses of people.",
  },
  {
    rule: /^AwsSolutions-CFR1$/,
    at: /-edge\/Edge\/Resource$/,
    reason: "Parents work abroad and apply from there: the country of an address says nothing of who is asking.",
  },
  {
    rule: /^AwsSolutions-CFR3$/,
    at: /-edge\/Edge\/Resource$/,
    reason:
      "A path may carry the secret of a link: with paths a log at the edge must not be, without them it says less than that of the api, which names routes.",
  },
  {
    rule: /^AwsSolutions-CFR4$/,
    at: /-edge\/Edge\/Resource$/,
    reason:
      "With CloudFront's own certificate AWS sets the minimum and nobody can raise it; with a domain, TLS 1.2 is asked for.",
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
      "People come without an account: each door lets in whom its handler names (anybody, a family by its receipt, staff by a session), and links and codes are checked behind it.",
  },
  {
    rule: /^AwsSolutions-SF1$/,
    at: /-service\/[\w-]+\/Resource$/,
    reason:
      "AWS keeps an execution's events for 90 days after its end, errors are logged without data, and a case's history is in its record: a log of all events would say the same once more.",
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
    reason: "The names of files are made for each file; each right reaches one folder and one act upon it.",
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::arn:<AWS::Partition>:states:[^:]+:<AWS::AccountId>:execution:zhuxue-[a-z0-9-]+:\*\]$/,
    at: functionRole,
    reason: "Executions are named case by case; each right reaches those of one machine of ours.",
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::arn:<AWS::Partition>:ses:[^:]+:<AWS::AccountId>:identity\/\*\]$/,
    at: functionRole,
    reason:
      "In the sandbox SES asks for a right to every recipient as well; the sender is the deployment's own domain.",
  },
];
