/** A photo on the device: the id it has for the house too, and its bytes until the house has them. */
type KeptPhoto = { readonly fileId: string; readonly bytes?: Blob };

/** What became of something kept on the device. */
type KeptState = "kept" | "sent" | "refused";

/** One thing an inspector entered: kept here until the house has it. */
export type KeptItem = {
  /** Random; the house takes the same id once only. */
  readonly id: string;
  readonly inspection: string;
  /** Staff id of whoever entered it: nobody else's session sends it. */
  readonly reader: string;
  readonly kind: "entry" | "finding" | "photo";
  /** By the device's clock, ISO 8601. */
  readonly at: string;
  readonly fields: { readonly [name: string]: string };
  /** Photos that lay with the house before. */
  readonly fileIds: readonly string[];
  readonly photos: readonly KeptPhoto[];
  readonly state: KeptState;
  /** The house's sentence when it refused. */
  readonly why?: string;
  /** Version of the inspection that holds it. */
  readonly version?: number;
};

const database = "zhuxue-visit";
const shelf = "items";

const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const opened = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(shelf, { keyPath: "id" });
  return done(request);
};

/** Does one thing with the shelf; resolves when it lies on the disk. */
const withShelf = async <Value>(
  mode: IDBTransactionMode,
  act: (items: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> => {
  const db = await opened();
  try {
    const transaction = db.transaction(shelf, mode, { durability: "strict" });
    const lies = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const value = await done(act(transaction.objectStore(shelf)));
    await lies;
    return value;
  } finally {
    db.close();
  }
};

/** Keeps an item, or its new state. */
export const keepItem = async (item: KeptItem): Promise<void> => {
  await withShelf("readwrite", (items) => items.put(item));
};

/** Forgets an item. */
export const forgetItem = async (id: string): Promise<void> => {
  await withShelf("readwrite", (items) => items.delete(id));
};

/** Everything kept of one inspection, in the order it was entered. */
export const itemsOf = async (inspection: string): Promise<readonly KeptItem[]> => {
  const items = (await withShelf("readonly", (all) => all.getAll())) as readonly KeptItem[];
  return items
    .filter((item) => item.inspection === inspection)
    .sort((one, other) => (one.at === other.at ? (one.id < other.id ? -1 : 1) : one.at < other.at ? -1 : 1));
};

/** Forgets everything of every inspection. */
export const forgetItems = async (): Promise<void> => {
  await done(indexedDB.deleteDatabase(database));
};

/** 256 random bits, as the house makes its own ids. */
export const newId = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
