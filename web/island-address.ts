/** Where browsers get what only the visit needs: its script, its style, and the worker that shows the page without connection. */
export const islandAddress = {
  visit: "/assets/visit.js",
  worker: "/assets/visit-worker.js",
  style: "/assets/visit.css",
} as const;
