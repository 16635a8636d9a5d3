/** What is private about somebody, in the words of a report. */
export type SecretKind =
  | "name of a pupil"
  | "name of a family"
  | "name of staff"
  | "ID number"
  | "student number"
  | "phone"
  | "bank account"
  | "address"
  | "mail address"
  | "words typed";

/** A text in which something private stands: what kind of thing, and the words around it without the thing itself. */
type Sighting = { readonly kind: SecretKind; readonly around: string };

/** Everything private that was planted, and where it shows again. */
type Secrets = {
  readonly plant: (kind: SecretKind, text: string) => void;
  /** Plants what is private of a record, a form or a JSON body, by the names of its fields. */
  readonly plantFrom: (value: unknown) => void;
  readonly seenIn: (text: string) => readonly Sighting[];
};

/** Fields whose names say what they hold, wherever they stand. */
const fields: { readonly [field: string]: SecretKind } = {
  idNo: "ID number",
  studentNo: "student number",
  phone: "phone",
  account: "bank account",
  address: "address",
  email: "mail address",
  contact: "words typed",
  pupilName: "name of a pupil",
  childName: "name of a pupil",
  childNote: "words typed",
  holder: "name of a family",
  text: "words typed",
  note: "words typed",
  statement: "words typed",
  naturalDisaster: "words typed",
  accident: "words typed",
  weakLabour: "words typed",
  unemployment: "words typed",
  debt: "words typed",
  other: "words typed",
};

/** `name` says whose only by where it stands; of schools, units and lists it is public. */
const nameOf: { readonly [owner: string]: SecretKind } = {
  pupil: "name of a pupil",
  child: "name of a pupil",
  guardian: "name of a family",
  members: "name of a family",
  objector: "name of a family",
  staff: "name of staff",
};

/** Records that everybody may read. */
const published: ReadonlySet<string> = new Set(["county", "school", "grid"]);

const kindOf = (field: string, owner: string): SecretKind | undefined =>
  field === "name" ? nameOf[owner] : fields[field];

/** Shorter ones stand in other words by chance. */
const shortest: { readonly [kind in SecretKind]: number } = {
  "name of a pupil": 2,
  "name of a family": 2,
  "name of staff": 2,
  "ID number": 15,
  "student number": 8,
  phone: 7,
  "bank account": 10,
  address: 6,
  "mail address": 6,
  "words typed": 8,
};

/** One writing for all: full-width signs, separators within numbers and invisible signs make no difference. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/[\u200b-\u200f\u2060\u00ad]/g, "")
    .replaceAll(/(?<=\d)[ -](?=\d)/g, "")
    .toLowerCase();

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
};

/** What a reader can make of it: as it stands, without percent signs, and long runs of base64 opened. */
const readings = (text: string): readonly string[] => {
  const percent = /%[0-9A-F]{2}/i.test(text) ? [decoded(text)] : [];
  const packed = (text.match(/[\w+/-]{40,}/g) ?? []).map((run) => Buffer.from(run, "base64url").toString("utf8"));
  return [text, ...percent, ...packed];
};

const bracketed = /\[\d*\]/g;
const around = 12;

/** Secrets are found by how they begin, however many there are: a look-up where the mark of a beginning says that it may be worth one. */
const starts = [15, 8, 2] as const;

/** What stands beside a secret may be another one. */
const veiled = (text: string): string => text.replaceAll(/\d/g, "#").replaceAll(/\p{Script=Han}/gu, "字");

const marks = 2 ** 20;

/** A number made of some characters of a beginning of so many. */
const markAt = (text: string, at: number, length: number): number => {
  const step = length === 2 ? 1 : 2;
  const last = Math.min(length, 8) - 1;
  let mark = text.charCodeAt(at + last) * length;
  for (let place = 0; place < last; place += step) mark = (Math.imul(mark, 31) + text.charCodeAt(at + place)) | 0;
  return mark & (marks - 1);
};

/** An empty collection. */
export const createSecrets = (): Secrets => {
  const planted = new Map<string, Map<string, SecretKind>>();
  const marked = new Uint8Array(marks);

  const plant = (kind: SecretKind, written: string): void => {
    const text = plain(written.trim());
    if (text.length < shortest[kind]) return;
    const begins = starts.find((length) => length <= text.length) ?? 2;
    const start = text.slice(0, begins);
    marked[markAt(text, 0, begins)] = 1;
    const those = planted.get(start) ?? new Map<string, SecretKind>();
    planted.set(start, those.set(text, those.get(text) ?? kind));
  };

  const plantFrom = (value: unknown, field = "", owner = ""): void => {
    if (typeof value === "string") {
      const [own = "", over = owner] = field.replaceAll(bracketed, "").split(".").reverse();
      const kind = kindOf(own, over);
      if (kind) plant(kind, value);
    } else if (Array.isArray(value)) for (const each of value) plantFrom(each, field, owner);
    else if (typeof value === "object" && value !== null) {
      const within = "kind" in value && typeof value.kind === "string" ? value.kind : field;
      if (published.has(within)) return;
      for (const [name, each] of Object.entries(value)) plantFrom(each, name, within);
    }
  };

  const seenIn = (text: string): readonly Sighting[] =>
    readings(text)
      .map(plain)
      .flatMap((reading) => {
        const seen: Sighting[] = [];
        const look = (at: number, length: number): void => {
          for (const [secret, kind] of planted.get(reading.slice(at, at + length)) ?? []) {
            if (!reading.startsWith(secret, at)) continue;
            const [before, after] = [reading.slice(Math.max(0, at - around), at), reading.slice(at + secret.length)];
            seen.push({ kind, around: veiled(`${before}▇${after.slice(0, around)}`) });
          }
        };
        // One tier after the other: this loop runs over everything a county has written.
        for (const length of starts) {
          const end = reading.length - length;
          for (let at = 0; at <= end; at += 1) if (marked[markAt(reading, at, length)] === 1) look(at, length);
        }
        return seen;
      });

  return { plant, plantFrom: (value) => plantFrom(value), seenIn };
};
