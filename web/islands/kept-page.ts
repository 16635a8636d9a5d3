import { cacheOf, copyOf } from "./kept-copy.ts";

const workerScript = "/assets/visit-worker.js";

/** Whether this browser can show a page without connection: only on a safe connection, and not in some private windows. */
const canKeep = (): boolean => "serviceWorker" in navigator && "caches" in globalThis;

/** Reads this page and what it is made of again, so that it can be shown as it is now without connection. */
export const renewCopy = async (path: string): Promise<void> => {
  if (!canKeep()) return;
  const cache = await caches.open(cacheOf(path));
  const assets = [
    ...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>("link[rel=stylesheet], script[src]"),
  ];
  const paths = assets.map((each) => new URL("href" in each ? each.href : each.src).pathname);
  await Promise.all(
    [path, ...paths].map(async (each) => {
      const answer = await fetch(each, { headers: { accept: each === path ? "text/html" : "*/*" }, cache: "no-store" });
      if (answer.ok && !answer.redirected) await cache.put(each, await copyOf(answer));
    }),
  );
};

/** Lets this one page be opened without connection; no other page of the house is touched. */
export const keepPage = async (path: string): Promise<void> => {
  if (!canKeep()) return;
  await navigator.serviceWorker.register(workerScript, { scope: path });
  if (navigator.serviceWorker.controller === null) await renewCopy(path);
};

/** Forgets the copy of this page. */
export const forgetPage = async (path: string): Promise<void> => {
  if (!canKeep()) return;
  const registration = await navigator.serviceWorker.getRegistration(path);
  if (registration && new URL(registration.scope).pathname === path) await registration.unregister();
  await caches.delete(cacheOf(path));
};

/** Forgets every copy this device has of any visit. */
export const forgetPages = async (): Promise<void> => {
  if (!canKeep()) return;
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
  const names = await caches.keys();
  await Promise.all(names.map((name) => caches.delete(name)));
};
