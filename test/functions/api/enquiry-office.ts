import * as z from "zod";
import { instantOf } from "../../../domain/calendar/time.ts";
import { choice, severalOf, text, ticked, wholeNumber } from "../../../domain/shared/form-fields.ts";
import { createApi } from "../../../functions/api/api-handler.ts";
import type { ApiKit, Quota } from "../../../functions/api/api-kit.ts";
import { created, file, ok, refused, seeOther } from "../../../functions/api/reply.ts";
import type { Route } from "../../../functions/api/route.ts";
import { unroutedHandler } from "../../../functions/api/unrouted.ts";
import { TaskError } from "../../../functions/task-error.ts";
import { type HttpServer, startHttpServer } from "../../../local/http-server.ts";
import type { PageContext } from "../../../web/layout/page-context.ts";

/** The actors of the sample office. */
type Actor = { readonly kind: "staff"; readonly name: string } | { readonly kind: "family"; readonly receipt: string };

const apiHandler = createApi<Actor>();

type Enquiry = {
  readonly id: string;
  readonly subject: string;
  readonly askers: readonly { readonly name: string; readonly age: number }[];
  readonly notes: string;
};

type Office = { readonly enquiries: Map<string, Enquiry>; readonly working: () => Promise<void> };

const EnquiryPath = z.object({ enquiryId: z.string().regex(/^enq_\d+$/) });
const EnquiryForm = z.object({
  subject: text(40),
  topic: choice(["boarding", "meals"]),
  askers: severalOf(z.object({ name: text(30), age: wholeNumber(0, 120) }), 5),
  consent: ticked,
});
const EnquiryView = z.object({ id: z.string(), subject: z.string(), askers: z.int() }).meta({ id: "EnquiryView" });

const escaped = (value: unknown): string => String(value).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const formPage = (
  { topics }: { readonly topics: readonly string[] },
  { typed = {}, problem, language, path }: PageContext,
): string =>
  `<html lang="${language}"><form method="post" action="${path}">${problem ? `<p role="alert">${problem.code}</p>` : ""}${
    problem?.errors.map(({ field, code }) => `<b for="${escaped(field)}">${code}</b>`).join("") ?? ""
  }${Object.entries(typed)
    .flatMap(([name, texts]) =>
      [texts].flat().map((value) => `<input name="${escaped(name)}" value="${escaped(value)}">`),
    )
    .join("")}<p>${topics.join()}</p></form></html>`;

const askFormHandler = apiHandler(
  {
    name: "show-enquiry-form",
    access: "public",
    view: z.object({ topics: z.array(z.string()) }),
    page: formPage,
  },
  () => async () => ok({ topics: ["boarding", "meals"] }),
);

const askHandler = apiHandler(
  {
    name: "ask",
    access: "public",
    body: EnquiryForm,
    view: EnquiryView,
    form: askFormHandler,
    limit: { key: ({ request }) => request.sourceIp, times: 5, withinSeconds: 60 },
  },
  ({ enquiries, working }: Office) =>
    async ({ body }) => {
      await working();
      if (body.subject === "closed") return refused({ code: "CampaignClosed" });
      const id = `enq_${enquiries.size + 1}`;
      enquiries.set(id, { id, subject: body.subject, askers: body.askers, notes: "for the office only" });
      return created({ id, subject: body.subject, askers: body.askers.length }, `/enquiries/${id}`);
    },
);

const viewOf = (enquiry: Enquiry) => ({ ...enquiry, askers: enquiry.askers.length });

const readHandler = apiHandler(
  {
    name: "read-enquiry",
    access: "signedIn",
    path: EnquiryPath,
    query: z.object({ page: wholeNumber(1, 99).optional() }),
    view: EnquiryView,
  },
  ({ enquiries }: Office) =>
    async ({ path }) => {
      const enquiry = enquiries.get(path.enquiryId);
      return enquiry
        ? ok(viewOf(enquiry))
        : refused({ code: "ApplicationNotFound", ids: { enquiryId: path.enquiryId } });
    },
);

const answerHandler = apiHandler(
  { name: "answer-enquiry", access: "staff", path: EnquiryPath, body: z.object({ answer: text(300) }) },
  ({ enquiries }: Office) =>
    async ({ actor, path, body }) => {
      enquiries.set(path.enquiryId, { id: path.enquiryId, subject: actor.name, askers: [], notes: body.answer });
      return seeOther(`/enquiries/${path.enquiryId}`, {
        cookies: [{ name: "answered", value: "是", maxAgeSeconds: 60 }],
      });
    },
);

const homeHandler = apiHandler(
  { name: "home", access: "public" },
  () => async () => file({ contentType: "text/css", body: "p { margin: 0 }".repeat(200), cache: "immutable" }),
);

const exportHandler = apiHandler(
  { name: "export", access: "public" },
  () => async () =>
    file({ contentType: "application/octet-stream", body: new Uint8Array([0, 255, 128]), saveAs: "名单 (1).xlsx" }),
);

const brokenHandler = apiHandler({ name: "broken", access: "public" }, () => async () => {
  throw new TaskError("RecordBroken", "619901#application 7", { cause: new Error("张三 has no school") });
});

const confusedHandler = apiHandler({ name: "confused", access: "public" }, () => async () => {
  throw new TypeError("张三 is not a function");
});

/** Every door of the sample office by name. */
export const doors = [
  askFormHandler,
  askHandler,
  readHandler,
  answerHandler,
  homeHandler,
  exportHandler,
  brokenHandler,
  confusedHandler,
];

/** The sample office's doors as data. */
export const routes: readonly Route[] = [
  { method: "GET", path: "/", name: "home", summary: "The home page." },
  { method: "GET", path: "/enquiries", name: "show-enquiry-form", summary: "The form of an enquiry." },
  { method: "POST", path: "/enquiries", name: "ask", summary: "Asks the office." },
  { method: "GET", path: "/enquiries/{enquiryId}", name: "read-enquiry", summary: "One enquiry." },
  { method: "POST", path: "/enquiries/{enquiryId}/answer", name: "answer-enquiry", summary: "Answers an enquiry." },
  { method: "GET", path: "/export", name: "export", summary: "A file." },
  { method: "GET", path: "/broken", name: "broken", summary: "Meets a broken record." },
  { method: "GET", path: "/confused", name: "confused", summary: "Has a mistake in it." },
];

type LogLine = { readonly code: string; readonly [id: string]: string | number };

/** An office that listens: the server, its log, and a limiter a test may set. */
export type OpenOffice = HttpServer & {
  readonly log: readonly LogLine[];
  readonly quotas: readonly Quota[];
  readonly limit: (turn: "ok" | "wait") => void;
};

const actors: { readonly [session: string]: Actor } = {
  teacher: { kind: "staff", name: "李老师" },
  guardian: { kind: "family", receipt: "R-1" },
};

/** Opens the sample office on a free port; `working` is awaited while an enquiry is taken in. */
export const openOffice = async (working: Office["working"] = async () => undefined): Promise<OpenOffice> => {
  const log: LogLine[] = [];
  const quotas: Quota[] = [];
  let turn: "ok" | "wait" = "ok";
  const write = (code: string, ids = {}) => log.push({ code, ...ids });
  const api: ApiKit<Actor> = {
    authenticate: async ({ cookies }) => actors[cookies.get("session") ?? ""],
    frame: () => ({ county: { name: "示例县", englishName: "Shili County", phone: "0900-0000000" } }),
    renderProblem: (problem, { language }) =>
      `<html lang="${language}"><h1>${problem.title}</h1><p>${problem.detail}</p></html>`,
    limiter: {
      take: async (quota) => {
        quotas.push(quota);
        return turn;
      },
    },
    logger: { info: write, error: write },
    clock: { now: () => instantOf(0) },
  };
  const deps = { api, enquiries: new Map<string, Enquiry>(), working };
  const server = await startHttpServer({
    port: 0,
    routes,
    handlers: new Map(doors.map((door) => [door.definition.name, door(deps)])),
    unrouted: unroutedHandler(routes)(deps),
    logger: api.logger,
  });
  return {
    ...server,
    log,
    quotas,
    limit: (next) => {
      turn = next;
    },
  };
};
