/** Waits for a call of the SDK; one that is refused ends in a sentence that names it and where it was refused. */
export type Asking = <Result>(call: string, request: Promise<Result>) => Promise<Result>;

/** Asks a service, known by its name and address. */
export const askingOf =
  (service: string, url: string): Asking =>
  async (call, request) => {
    try {
      return await request;
    } catch (error) {
      const said = error instanceof Error ? `${error.name} ${error.message}`.trim() : String(error);
      throw new Error(`${service} at ${url} did not take ${call}: ${said}`, { cause: error });
    }
  };
