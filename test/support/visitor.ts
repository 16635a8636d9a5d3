import type { CodeFromMail } from "../../local/play/visitor.ts";

/** What a page or answer of the house said. */
export type Said = {
  readonly status: number;
  readonly location: string | null;
  readonly text: string;
  readonly headers: Headers;
};

/** The fields of a form, by the names it sends. */
export type Fields = { readonly [name: string]: string | readonly string[] };

/** Somebody with a browser that runs no scripts: keeps cookies, follows the way a form sends them. */
export type Visitor = {
  readonly open: (path: string) => Promise<Said>;
  /** Submits a form and stays where it answered. */
  readonly post: (path: string, fields: Fields) => Promise<Said>;
  /** Submits a form and reads the page it leads to. */
  readonly submit: (path: string, fields: Fields) => Promise<Said>;
  /** Speaks JSON instead of forms. */
  readonly send: (path: string, body: unknown) => Promise<{ readonly status: number; readonly body: unknown }>;
  readonly read: (path: string) => Promise<{ readonly status: number; readonly body: unknown }>;
};

/** A new visitor, without any cookie; one who can read the own mail answers when a code from it is asked for. */
export const aVisitor = (
  url: string,
  language: "zh-CN" | "en" = "zh-CN",
  codeFromMail: CodeFromMail = () => undefined,
): Visitor => {
  const cookies = new Map<string, string>();
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = {
      "accept-language": language,
      cookie: [...cookies].map((pair) => pair.join("=")).join("; "),
      ...init.headers,
    };
    const answer = await fetch(`${url}${path}`, { ...init, redirect: "manual", headers });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split("=");
      cookies.set(name, value);
    }
    return answer;
  };
  const said = async (answer: Response): Promise<Said> => ({
    status: answer.status,
    location: answer.headers.get("location"),
    text: await answer.text(),
    headers: answer.headers,
  });
  const browser = { accept: "text/html" };
  const open = async (path: string) => said(await call(path, { headers: browser }));
  const postOnce = async (path: string, fields: Fields) => {
    const body = new URLSearchParams(
      Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each])),
    );
    return said(await call(path, { method: "POST", headers: browser, body }));
  };
  const post = async (path: string, fields: Fields) => {
    const answer = await postOnce(path, fields);
    const stepUpCode = answer.text.includes('name="stepUpCode"') ? await codeFromMail() : undefined;
    return stepUpCode === undefined ? answer : postOnce(path, { ...fields, stepUpCode });
  };
  const data = async (answer: Response) => ({ status: answer.status, body: (await answer.json()) as unknown });
  const sendOnce = async (path: string, body: unknown) =>
    data(
      await call(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    );
  return {
    open,
    post,
    submit: async (path, fields) => {
      let answer = await post(path, fields);
      while (answer.location !== null) answer = await open(answer.location);
      return answer;
    },
    send: async (path, body) => {
      const answer = await sendOnce(path, body);
      const { code } = (answer.body ?? {}) as { code?: string };
      const stepUpCode = code === "StepUpNeeded" ? await codeFromMail() : undefined;
      return stepUpCode === undefined ? answer : sendOnce(path, { ...(body as object), stepUpCode });
    },
    read: async (path) => data(await call(path)),
  };
};

/** What is wrong beside each field of a page, by the field's name. */
export const faultsOn = (page: string): { readonly [field: string]: string } =>
  Object.fromEntries(
    [...page.matchAll(/<p class="field-error" id="([^"]+)-error"><span[^>]*>[^<]*<\/span>([^<]+)<\/p>/g)].map(
      ([, id = "", sentence = ""]) => [id.replace(/^field-/, ""), sentence],
    ),
  );
