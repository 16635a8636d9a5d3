/** A visitor with a cookie jar who speaks JSON with a county's doors, as any program may. */
export type Visitor = {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, body: unknown) => Promise<Answer>;
};

/** What a door answered. */
export type Answer = { readonly status: number; readonly body: Body };

/** A JSON object; the caller knows the view. */
export type Body = { readonly [field: string]: unknown };

/** Reads the code that was last mailed to whoever visits. */
export type CodeFromMail = () => string | undefined | Promise<string | undefined>;

/** Makes a visitor without any cookie; one who is asked for a code from the mailbox sends the same again with it. */
export const createVisitor = (url: string, codeFromMail: CodeFromMail = () => undefined): Visitor => {
  const jar = new Map<string, string>();
  const send = async (path: string, options: RequestInit): Promise<Answer> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(new URL(path, url), {
      ...options,
      redirect: "manual",
      headers: { accept: "application/json", ...(cookie === "" ? {} : { cookie }), ...options.headers },
    });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ""] = set.split(";");
      const at = pair.indexOf("=");
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") ?? false;
    return { status: response.status, body: isJson ? (JSON.parse(text) as Body) : {} };
  };
  const post = (path: string, body: unknown): Promise<Answer> =>
    send(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  return {
    get: (path) => send(path, {}),
    post: async (path, body) => {
      const answer = await post(path, body);
      const stepUpCode = answer.body["code"] === "StepUpNeeded" ? await codeFromMail() : undefined;
      return stepUpCode === undefined ? answer : post(path, { ...(body as Body), stepUpCode });
    },
  };
};

/** The answer's body, or an error that names the door and its refusal. */
export const expectOk = (answer: Answer, door: string): Body => {
  if (answer.status >= 200 && answer.status < 300) return answer.body;
  throw new Error(
    `${door} answered ${answer.status} ${String(answer.body["code"] ?? "")} ${JSON.stringify(answer.body["errors"] ?? "")}`,
  );
};
