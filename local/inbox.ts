import { once } from "node:events";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import * as z from "zod";

const Store = z.object({
  emails: z.array(
    z
      .object({
        from: z.string(),
        destination: z.object({ to: z.array(z.string()) }),
        subject: z.string(),
        body: z.object({ text: z.string().optional(), html: z.string().optional() }),
        at: z.number(),
      })
      .transform(({ from, destination, subject, body, at }) => ({
        from,
        to: destination.to,
        subject,
        text: body.text ?? "",
        html: body.html ?? "",
        at,
      })),
  ),
});

/** One mail in the inbox as its reader sees it; `at` is in epoch seconds. */
export type ReceivedMail = z.infer<typeof Store>["emails"][number];

/** A mailbox for development that speaks the SES API and shows every mail on a page. */
export type Inbox = {
  /** The page for people. */
  readonly url: string;
  /** The endpoint for an SES client. */
  readonly endpoint: string;
  readonly messages: () => Promise<readonly ReceivedMail[]>;
  readonly close: () => Promise<void>;
};

type StartSes = (config: { readonly host: string; readonly port: number }) => Promise<Server>;

/** Starts the inbox in this process, on 127.0.0.1; port 0 takes a free one. All inboxes of a process show the same mails. */
export const startInbox = async ({ port }: { readonly port: number }): Promise<Inbox> => {
  // CommonJS with an own `default`: loaders differ in what they make of it by import, not by require.
  const require = createRequire(import.meta.url);
  const ses: { readonly default: StartSes } = require("aws-ses-v2-local");
  const server = await ses.default({ host: "127.0.0.1", port });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error(`The inbox could not take port ${port}`);
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    endpoint: url,
    messages: async () => Store.parse(await (await fetch(`${url}/store`)).json()).emails,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
};
