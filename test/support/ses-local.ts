import { SESClient } from "@aws-sdk/client-ses";
import { type Inbox, startInbox } from "../../local/inbox.ts";

/** A local SES with its inbox and a client of it. */
export type SesLocal = { readonly client: SESClient; readonly inbox: Inbox; readonly close: () => Promise<void> };

/** An SES client that speaks to one endpoint and does not try again by itself. */
export const sesClientOf = (endpoint: string): SESClient =>
  new SESClient({
    endpoint,
    region: "local",
    maxAttempts: 1,
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });

/** Starts `aws-ses-v2-local` on a free port. */
export const startSesLocal = async (): Promise<SesLocal> => {
  const inbox = await startInbox({ port: 0 });
  const client = sesClientOf(inbox.endpoint);
  return {
    client,
    inbox,
    close: async () => {
      client.destroy();
      await inbox.close();
    },
  };
};
