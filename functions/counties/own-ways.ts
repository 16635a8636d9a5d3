import type { FileStore, Logger, MailSender, WorkflowEngine } from "../dependencies.ts";

/** A county's own lines in a log of many. */
export const ownLog = (logger: Logger, county: string): Logger => ({
  info: (code, ids) => logger.info(code, { county, ...ids }),
  error: (code, ids) => logger.error(code, { county, ...ids }),
});

/** A county's own mail: what comes back tells of whom. */
export const ownMail = (sender: MailSender, county: string): MailSender => ({
  send: (mail) => sender.send({ ...mail, county }),
});

/** A county's own files in a bucket of many; the folder stands first, so that rights and lifetimes by folder hold for all. */
export const ownFiles = (files: FileStore, county: string): FileStore => {
  const own = (key: string): string => key.replace("/", `/${county}/`);
  return {
    uploadForm: (wanted) => files.uploadForm({ ...wanted, key: own(wanted.key) }),
    read: (key) => files.read(own(key)),
    write: (file) => files.write({ ...file, key: own(file.key) }),
    remove: (key) => files.remove(own(key)),
    address: (wanted) => files.address({ ...wanted, key: own(wanted.key) }),
  };
};

/** A county's own executions among those of many: named after it outside, and by their plain names inside. */
export const ownExecutions = (engine: WorkflowEngine, county: string): WorkflowEngine => {
  const begins = `${county}-`;
  const own = <Named extends { readonly name: string }>(named: Named): Named => ({
    ...named,
    name: `${begins}${named.name}`,
  });
  return {
    ...engine,
    start: (start) => engine.start(own(start)),
    stop: (stop) => engine.stop(own(stop)),
    describe: async (of) => {
      const found = await engine.describe(own(of));
      return found && { ...found, name: of.name };
    },
    running: async (of) => {
      const { names, ...rest } = await engine.running(of);
      const ours = names.filter((name) => name.startsWith(begins));
      return { ...rest, names: ours.map((name) => name.slice(begins.length)) };
    },
  };
};
