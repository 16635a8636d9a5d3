import { type SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import type { MailSender } from "../../dependencies.ts";
import { TaskError } from "../../task-error.ts";
import { mimeMail } from "../mail/mime-mail.ts";
import { senderOf } from "../mail/sender.ts";
import { faultWords } from "../network-faults.ts";

/** What SES says in `MessageRejected` when the mail or its receiver is the cause; of all else it says the same name. */
const aboutTheMail = /contains a virus|illegal attachment|address blacklisted|on the suppression list/i;

/** Whether this mail to this address will never be sent: an address that is none, or a mail that no server may pass on. */
const isFinal = (error: unknown): boolean => {
  const words = faultWords(error);
  if (words.includes("InvalidParameterValue")) return true;
  return words.includes("MessageRejected") && error instanceof Error && aboutTheMail.test(error.message);
};

/**
 * The error a workflow understands. Whatever is not known to be about the mail waits until people have seen to it: the
 * sandbox, an identity or a domain that is not verified, an account that is paused, a quota, a right. Only SES's name for
 * it is passed on, since its text may hold the address.
 */
const taskErrorOf = (error: unknown): TaskError => {
  const detail = `SES: ${faultWords(error)[0] ?? "unknown"}`;
  return new TaskError(isFinal(error) ? "NoticeUndeliverable" : "Transient", detail);
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
