import { answerDataRequestHandler } from "./answer-data-request.ts";
import { askAboutDataHandler } from "./ask-about-data.ts";
import { copyMyDataHandler } from "./copy-my-data.ts";
import { holdRecordsHandler } from "./hold-records.ts";
import { registerIncidentHandler } from "./register-incident.ts";
import { releaseHoldHandler } from "./release-hold.ts";
import { showDataRequestsHandler } from "./show-data-requests.ts";
import { showIncidentsHandler } from "./show-incidents.ts";
import { showMyDataHandler } from "./show-my-data.ts";
import { showRetentionHandler } from "./show-retention.ts";
import { stopMailHandler } from "./stop-mail.ts";

/** What stands behind the doors of stored data and its retention. */
export const ownDataHandlers = {
  "answer-data-request": answerDataRequestHandler,
  "ask-about-data": askAboutDataHandler,
  "copy-my-data": copyMyDataHandler,
  "hold-records": holdRecordsHandler,
  "register-incident": registerIncidentHandler,
  "release-hold": releaseHoldHandler,
  "show-data-requests": showDataRequestsHandler,
  "show-incidents": showIncidentsHandler,
  "show-my-data": showMyDataHandler,
  "show-retention": showRetentionHandler,
  "stop-mail": stopMailHandler,
};
