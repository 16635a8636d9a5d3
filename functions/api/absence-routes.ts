import { type Route, route } from "./route.ts";

/** The doors of whoever is away, and of whoever must stay away from a file. */
export const absenceRoutes = [
  route("GET", "/absences", "show-absences", "Who is away, and who stands in."),
  route("POST", "/absences", "declare-absence", "Declares an absence; open work goes to the substitute at once."),
  route("POST", "/absences/{absenceId}/end", "end-absence", "Ends an absence early, or takes it back."),
  route("POST", "/tasks/{taskId}/recusal", "recuse-task", "Declares a tie to a family and hands the task on."),
] as const satisfies readonly Route[];
