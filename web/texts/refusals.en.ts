import type { refusalsZhCn } from "./refusals.zh-cn.ts";

/** Why something could not be done, and what to do next, in English. */
export const refusalsEn: typeof refusalsZhCn = {
  FormIncomplete: "The form still has something to fill in or to correct.",
  ApplicationNotFound: "This application was not found. Please check the number.",
  DraftNotFound: "This draft was not found. It may have been submitted, or kept too long.",
  TaskNotFound: "This piece of work was not found.",
  ListNotFound: "This list was not found.",
  ObjectionNotFound: "This objection was not found. Please check the number.",
  EscalationNotFound: "There is no such step of the ladder, or it is not one you may read.",
  FindingNotFound: "This finding was not found, or it is not one you may read.",
  InspectionNotFound: "This inspection was not found, or it is not one you may read.",
  MeasuresMissing: "Some findings have no measure yet. Name what is done about each of them, then report.",
  FindingsOpen: "Some findings are still open without proof. Their numbers cannot be cancelled; name them as failed.",
  CycleNotFound: "This inspection cycle was not found, or it is not one you may read.",
  CycleRunning:
    "A cycle of this half-year is planned or running already. Please open that one, or cancel its plan first.",
  TeamsIncomplete:
    "The plan cannot be sent: a unit has no team of three inspectors without a tie. Please fill the gaps named on the page.",
  PlanDatesPassed:
    "The last day on which this notice could be sent has passed. Please have the dates set anew, read them, and send.",
  LinkNotFound: "This link does not work. Please use the newest link in your mail.",
  LinkExpired: "This link works no more. A new one can be sent to your registered address.",
  LinkBoundElsewhere: "This link was opened on another device. Please type the code sent to the same mailbox.",
  NotLoggedIn: "Please come in through the link in your mail first.",
  StepUpNeeded:
    "Not carried out yet. Six digits were mailed to your registered address: type them in the form and submit it again. All you typed is still there.",
  NotYourTask: "This work is not yours to decide.",
  NotYourSchool: "This school is not in your charge.",
  NotYourApplication: "You may not see or change this application.",
  OwnFile:
    "Nobody decides on the file of an own child, or of a family with the same surname and the same address or phone. Another person must do it.",
  ActedBefore: "You acted on this application at an earlier step. Another person must check it.",
  TaskClosed: "This work has been closed already. Nothing you sent changed the result.",
  VersionConflict: "The file has changed since you read it. Please look at the changes and decide again.",
  WrongHumanFact: "The confirmation was not right, and no decision was stored. Please type it again.",
  NeedsOwnDecision: "Something about this application needs a look. Please open it and decide on it alone.",
  CampaignClosed:
    "Applications are not open now. Makeup registration runs 20 working days from the first county list; for a missed child ask on the makeup page or at school.",
  RecognitionExpired: "The recognition ended on 31 August. It can be returned or rejected, not approved.",
  DuplicateApplication: "This pupil already has an application for this programme and term.",
  ProgrammeNotEligible: "This programme does not cover this pupil.",
  ProgrammesExcludeEachOther: "These programmes exclude each other. Please choose only one.",
  TooManyReturns: "This level has returned the file as often as it may. Please decide, or pass it up.",
  CorrectionClosed:
    "Nothing can be corrected at present: nobody has asked for it, or the time has passed. Then you may apply in the makeup round.",
  CannotWithdraw:
    "It cannot be withdrawn: it has been withdrawn or decided already, or the deputy director has signed. The county aid centre can tell you more.",
  ReconsiderationClosed:
    "Reconsideration can no longer be asked for: the time is over, or every level has answered. You may apply again next term, or petition (xinfang).",
  TransitionNotAllowed: "This step is not possible in the present state.",
  NothingToList: "There is no application to put on a list.",
  ListAlreadyOpen: "Another list is being shown now.",
  ListNotReady: "The list is not ready for this step.",
  PrivateDataOnList:
    "Something on this list looks like personal data, so it cannot be posted. Send it back; its page tells the serial numbers and fields.",
  PublicityClosed: "The publicity period has ended.",
  TargetNotReached:
    "The target is not reached yet, so the number stays. Wait for the owner's report, or move the item on or say that it has failed; what you typed is kept.",
  EvidenceMissing:
    "Evidence of the publicity is missing, so nobody can sign yet. The evidence page says what is missing; what you typed is kept.",
  SignaturesMissing: "Not everybody has signed the record of the visit. It ends when all have signed.",
  ListTakenDown: "The publicity of this list has ended. It was taken down, as the rules ask, and is no longer public.",
  ListStopped: "This list was withdrawn for repair and will be posted anew, with a whole new window.",
  LineNotOpen: "This line of the list is not open now.",
  TooManyAttempts: "Too many attempts. Please wait a while and try again.",
  LevelNeedsConsent: "Lowering the level needs the consent of the county aid centre.",
  NotAllowedHere: "This cannot be done here.",
};
