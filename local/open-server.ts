import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Where a server is reached; closing it answers what is in flight, then lets the port go. */
export type OpenServer = { readonly url: string; readonly close: () => Promise<void> };

/** How often connections that have fallen idle are let go while a server closes. */
const sweepMs = 50;

/** Opens a server, by default on 127.0.0.1 alone; port 0 lets the system choose. A taken port is refused in a sentence. */
export const openServer = async (server: Server, { port, host = "127.0.0.1" }: Place): Promise<OpenServer> => {
  server.listen(port, host);
  await once(server, "listening").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
      throw new Error(`Port ${port} on ${host} is taken by another program.`);
    throw error;
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${taken}`,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      // Connections that were answering when the door closed fall idle one by one.
      const sweep = setInterval(() => server.closeIdleConnections(), sweepMs);
      await closed.finally(() => clearInterval(sweep));
    },
  };
};

type Place = { readonly port: number; readonly host?: string };
