import { correctSettlementHandler } from "./correct-settlement.ts";
import { doSettlementStepHandler } from "./do-settlement-step.ts";
import { draftBulletinHandler } from "./draft-bulletin.ts";
import { editAnnouncementHandler } from "./edit-announcement.ts";
import { editBulletinHandler } from "./edit-bulletin.ts";
import { openSettlementHandler } from "./open-settlement.ts";
import { showAnnouncementHandler } from "./show-announcement.ts";
import { showBulletinHandler } from "./show-bulletin.ts";
import { showBulletinsHandler } from "./show-bulletins.ts";
import { showResultHandler } from "./show-result.ts";
import { showResultsHandler } from "./show-results.ts";
import { showSettlementHandler } from "./show-settlement.ts";
import { showSettlementsHandler } from "./show-settlements.ts";
import { signAnnouncementHandler } from "./sign-announcement.ts";
import { signBulletinHandler } from "./sign-bulletin.ts";

/** What stands behind the doors of bulletins, announcements, published results and settlements. */
export const resultHandlers = {
  "correct-settlement": correctSettlementHandler,
  "do-settlement-step": doSettlementStepHandler,
  "draft-bulletin": draftBulletinHandler,
  "edit-announcement": editAnnouncementHandler,
  "edit-bulletin": editBulletinHandler,
  "open-settlement": openSettlementHandler,
  "show-announcement": showAnnouncementHandler,
  "show-bulletin": showBulletinHandler,
  "show-bulletins": showBulletinsHandler,
  "show-result": showResultHandler,
  "show-results": showResultsHandler,
  "show-settlement": showSettlementHandler,
  "show-settlements": showSettlementsHandler,
  "sign-announcement": signAnnouncementHandler,
  "sign-bulletin": signBulletinHandler,
};
