/** Where browsers get the scripts of the visit: the page's own, and the worker that shows the page without connection. */
export const islandAddress = { visit: "/assets/visit.js", worker: "/assets/visit-worker.js" } as const;
