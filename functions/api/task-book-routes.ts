import { route } from "./route.ts";

/** The doors of the task book and the operations map. */
export const taskBookRoutes = [
  route("GET", "/task-book", "show-task-book", "The targets of a year, item by item, with what is reached."),
  route("GET", "/task-book.xlsx", "export-task-book", "The task book as a spreadsheet."),
  route("POST", "/task-book", "add-task-item", "Adds an item to a year's task book."),
  route(
    "GET",
    "/task-book/new",
    "show-task-item-form",
    "The form for an item of the task book and the operations map.",
  ),
  route("GET", "/task-book/{itemId}", "show-task-item", "One item of the task book and the operations map."),
  route("POST", "/task-book/{itemId}/progress", "report-task-item", "Reports how far an item is."),
  route("POST", "/task-book/{itemId}/ending", "end-task-item", "Closes an item, moves it on or says it has failed."),
  route("GET", "/map", "show-map", "The county at a glance: what stands where."),
  route("GET", "/map.xlsx", "export-map", "The county at a glance as a spreadsheet."),
] as const;
