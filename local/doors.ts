import type { Actor } from "../functions/api/api.ts";
import type { ApiKit } from "../functions/api/api-kit.ts";
import { authenticate } from "../functions/api/authenticate.ts";
import { handlers } from "../functions/api/handlers.ts";
import { pageFrame } from "../functions/api/page-frame.ts";
import { routes } from "../functions/api/routes.ts";
import { sessionCookies } from "../functions/api/sessions.ts";
import { unroutedHandler } from "../functions/api/unrouted.ts";
import type { Dependencies } from "../functions/dependencies.ts";
import { checkFile } from "../functions/files/check-file.ts";
import type { PageLink } from "../web/layout/page-context.ts";
import { problemPage } from "../web/pages/problem.tsx";
import { formatsFor } from "../web/texts/format.ts";
import type { Language } from "../web/texts/language.ts";
import { developmentHandlers } from "./development/development-handlers.ts";
import { developmentRoutes } from "./development/development-routes.ts";
import type { DevelopmentTools } from "./development/development-tools.ts";
import type { DirectoryStore } from "./files/directory-store.ts";
import { createFileDoor } from "./files/file-door.ts";
import { type HttpServer, startHttpServer } from "./http-server.ts";
import { createMemoryLimiter } from "./memory-limiter.ts";

/** Opens every door of the house on one port; a demonstration machine has a few more, and its bar on every page. */
export const openDoors = async ({ deps, files, port, development, onSession }: Doors): Promise<HttpServer> => {
  const who = authenticate(deps);
  const frame = pageFrame(deps);
  const api: ApiKit<Actor> = {
    authenticate: (request) => {
      for (const cookie of Object.values(sessionCookies)) {
        const secret = request.cookies.get(cookie);
        if (secret !== undefined) onSession?.(deps.keys.hash(secret));
      }
      return who(request);
    },
    frame: async (request, actor) => ({
      ...(await frame(request, actor)),
      ...(development ? { developmentBar: barOf(deps, development, request.language) } : {}),
    }),
    renderProblem: problemPage,
    limiter: createMemoryLimiter(deps.clock.now),
    logger: deps.logger,
    clock: deps.clock,
  };
  const everyRoute = development ? [...routes, ...developmentRoutes] : routes;
  const bound = Object.entries(handlers).map(([name, handler]) => [name, handler({ ...deps, api })] as const);
  const extra = development
    ? Object.entries(developmentHandlers).map(
        ([name, handler]) => [name, handler({ ...deps, development, api })] as const,
      )
    : [];
  return startHttpServer({
    port,
    routes: everyRoute,
    handlers: new Map([...bound, ...extra]),
    unrouted: unroutedHandler(everyRoute)({ api }),
    fileDoor: createFileDoor({ ...deps, files, arrived: (key) => checkFile(deps, key) }),
    logger: deps.logger,
  });
};

const barWords = {
  "zh-CN": { tools: "演示工具", engine: "流程引擎", inbox: "收件箱" },
  en: { tools: "Demonstration tools", engine: "Workflow engine", inbox: "Inbox" },
} as const;

const barOf = (
  deps: Dependencies,
  { inboxUrl }: DevelopmentTools,
  language: Language,
): { note: string; links: readonly PageLink[] } => ({
  note: formatsFor(language).instant(deps.clock.now()),
  links: [
    { href: "/development", text: barWords[language].tools },
    { href: "/engine", text: barWords[language].engine },
    ...(inboxUrl === undefined ? [] : [{ href: inboxUrl, text: barWords[language].inbox }]),
  ],
});

type Doors = {
  readonly deps: Dependencies;
  readonly files: DirectoryStore;
  readonly port: number;
  readonly development: DevelopmentTools | undefined;
  /** Told the hash of every session seen, so that a demonstration can keep it alive. */
  readonly onSession?: (hash: string) => void;
};
