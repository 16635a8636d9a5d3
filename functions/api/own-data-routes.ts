import { route } from "./route.ts";

/** The doors behind which a family looks after its stored data, and the office after what is kept how long. */
export const ownDataRoutes = [
  route("GET", "/my-data", "show-my-data", "Everything stored about a pupil and its guardian, and who had it."),
  route("POST", "/my-data/copy", "copy-my-data", "A copy of everything, by the guardian's ID number, to take along."),
  route("POST", "/my-data/requests", "ask-about-data", "Asks to correct, erase or no longer use stored data."),
  route("POST", "/my-data/mail-stop", "stop-mail", "Takes back the consent to mails; notices come on paper."),
  route("GET", "/data-requests", "show-data-requests", "What families ask about their data, the most urgent first."),
  route(
    "POST",
    "/data-requests/{requestId}/answer",
    "answer-data-request",
    "Grants a wish, or refuses it with reasons.",
  ),
  route("GET", "/retention", "show-retention", "What is kept how long, what is held, and the proofs of erasing."),
  route("POST", "/retention/holds", "hold-records", "Holds a file or everything beyond its time."),
  route("POST", "/retention/holds/{holdId}/release", "release-hold", "Releases a hold."),
  route("GET", "/incidents", "show-incidents", "Data incidents, and how many families were told of each."),
  route("POST", "/incidents", "register-incident", "Registers a data incident and has the families told."),
] as const;
