import { type SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import type { MailSender } from "../../dependencies.ts";
import { TaskError } from "../../task-error.ts";
import { mimeMail } from "../mail/mime-mail.ts";
import { senderOf } from "../mail/sender.ts";
import { faultWords, networkFaults } from "../network-faults.ts";

/** What SES answers when it is too much, too early, or its own fault; a paused account is opened again by people. */
const transient = new Set<string>([
  "Throttling",
  "ThrottlingException",
  "TooManyRequestsException",
  "LimitExceededException",
  "AccountSendingPausedException",
  "ConfigurationSetSendingPausedException",
  "ServiceUnavailable",
  "InternalFailure",
  ...networkFaults,
]);

/** What SES answers when this mail to this address will never be sent. */
const undeliverable = new Set<string>(["MessageRejected", "InvalidParameterValue"]);

/** The error a workflow understands; it names SES's answer only, since its text may hold the address. */
const taskErrorOf = (error: unknown): unknown => {
  const words = faultWords(error);
  const known = words.find((word) => transient.has(word));
  if (known) return new TaskError("Transient", `SES: ${known}`);
  const final = words.find((word) => undeliverable.has(word));
  return final ? new TaskError("NoticeUndeliverable", `SES: ${final}`) : error;
};

/** Sends mail by Amazon SES as raw MIME, because only that carries the reference header. */
export const createSesMailSender = ({ client, from, set }: SesSending): MailSender => ({
  send: async (mail) => {
    const command = new SendRawEmailCommand({
      Source: senderOf(from).address,
      Destinations: [mail.to],
      RawMessage: { Data: mimeMail(mail, from) },
      ...(set !== undefined && { ConfigurationSetName: set }),
    });
    await client.send(command).catch((error: unknown) => {
      throw taskErrorOf(error);
    });
  },
});

type SesSending = {
  readonly client: SESClient;
  readonly from: string;
  /** The configuration set that tells of mail which came back; without one nobody is told. */
  readonly set?: string;
};
