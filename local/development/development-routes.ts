import type { Route } from "../../functions/api/route.ts";

/** Doors of a demonstration machine; the table of the house does not know them. */
export const developmentRoutes = [
  {
    method: "GET",
    path: "/development",
    name: "show-development",
    summary: "The demo clock and who can sign in as what.",
  },
  { method: "POST", path: "/development/clock", name: "skip-time", summary: "Puts the demo clock forward." },
  { method: "POST", path: "/development/mails", name: "deliver-mail", summary: "Delivers waiting mail now." },
  { method: "POST", path: "/development/links", name: "mail-link", summary: "Mails a person of the office a link." },
  { method: "GET", path: "/engine", name: "show-engine", summary: "What runs in the engine, and what is due next." },
  {
    method: "GET",
    path: "/engine/{workflow}/{execution}",
    name: "show-execution",
    summary: "One execution: its path, what it waits for, its history.",
  },
] as const satisfies readonly Route[];
