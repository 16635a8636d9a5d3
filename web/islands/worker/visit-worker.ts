import { cacheOf, copyOf, isFresh } from "../kept-copy.ts";

/** How long the network may take when a copy lies here, milliseconds; a line that carries nothing is no line. */
const patienceMs = 8000;

const worker = self as unknown as ServiceWorkerGlobalScope;

/** The path of the one page this worker is for. */
const page = (): string => new URL(worker.registration.scope).pathname;

const isOurs = (request: Request): boolean => {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== worker.location.origin) return false;
  return request.mode === "navigate" ? pathname === page() : pathname.startsWith("/assets/");
};

const keep = async (cache: Cache, path: string, answer: Response): Promise<void> => {
  if (answer.ok && !answer.redirected) await cache.put(path, await copyOf(answer));
};

/** The network's answer, and a copy of it kept; the copy when the network has none. */
const answerTo = async ({ request, waitUntil }: { request: Request; waitUntil: (work: Promise<unknown>) => void }) => {
  const path = new URL(request.url).pathname;
  const cache = await caches.open(cacheOf(page()));
  const found = await cache.match(path);
  const copy = found && isFresh(found) ? found : undefined;
  const asked = fetch(request, { cache: "no-store" }).then((answer) => {
    waitUntil(keep(cache, path, answer.clone()));
    return answer.status >= 500 && copy !== undefined ? copy : answer;
  });
  if (copy === undefined) return asked;
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(copy.clone()), patienceMs));
  return Promise.race([asked.catch(() => copy.clone()), late]);
};

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (event) => {
  if (!isOurs(event.request)) return;
  event.respondWith(answerTo({ request: event.request, waitUntil: (work) => event.waitUntil(work) }));
});
