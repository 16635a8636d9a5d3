import type { Application } from "../application/application.ts";
import type { County } from "../county/county.ts";
import type { DataRequest } from "../retention/data-request.ts";
import { centreOf, common } from "./notice-facts.ts";
import type { NoticeDraft } from "./notices.ts";

/** The notice that a request about stored data was answered; undefined while it is open. */
export const dataAnswerNotice = ({ request, application, county }: Answered): NoticeDraft | undefined => {
  const words = { ...common(application), unit: centreOf(county) };
  if (request.status === "open") return undefined;
  return request.status === "granted"
    ? { notice: "dataRequestGranted", words }
    : { notice: "dataRequestRefused", words };
};

type Answered = {
  readonly request: DataRequest;
  readonly application: Application;
  readonly county: County;
};
