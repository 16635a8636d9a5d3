import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";

/** A mail as it came over the line, still encoded. */
type SmtpDelivery = { readonly from: string; readonly to: readonly string[]; readonly raw: string };

/** A mail server of few words; a test may script its answer to any command, e.g. `RCPT: "550 no such user"`. */
export type SmtpReceiver = {
  readonly url: string;
  readonly deliveries: readonly SmtpDelivery[];
  readonly answers: Map<string, string>;
  readonly close: () => Promise<void>;
};

const serve = async (
  socket: Socket,
  deliveries: SmtpDelivery[],
  answers: ReadonlyMap<string, string>,
): Promise<void> => {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let from = "";
  let to: string[] = [];
  let data: string[] | undefined;
  say(answers.get("CONNECT") ?? "220 receiver.example.com");
  for await (const line of createInterface({ input: socket })) {
    if (data && line !== ".") {
      data.push(line.replace(/^\.\./, "."));
      continue;
    }
    if (data) {
      const answer = answers.get("END") ?? "250 taken";
      if (answer.startsWith("250")) deliveries.push({ from, to, raw: data.join("\r\n") });
      data = undefined;
      to = [];
      say(answer);
      continue;
    }
    const [verb = ""] = line.toUpperCase().split(/[ :]/);
    const address = /<(.*)>/.exec(line)?.[1] ?? "";
    const standard = { DATA: "354 go on", QUIT: "221 bye" }[verb] ?? "250 fine";
    const answer = answers.get(verb) ?? standard;
    if (verb === "MAIL") from = address;
    if (verb === "RCPT") to.push(address);
    if (verb === "DATA" && answer.startsWith("354")) data = [];
    say(answer);
    if (verb === "QUIT") socket.end();
  }
};

/** Starts a plain SMTP server on a free port of 127.0.0.1. */
export const startSmtpReceiver = async (): Promise<SmtpReceiver> => {
  const deliveries: SmtpDelivery[] = [];
  const answers = new Map<string, string>();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    // A sender that dies in the middle of a mail has not sent it.
    serve(socket, deliveries, answers).catch(() => socket.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The receiver has no port");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    deliveries,
    answers,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
};
