/** Why a decision was refused; every code has an HTTP status and a sentence in both languages. */
export type RefusalCode =
  | "FormIncomplete"
  | "ApplicationNotFound"
  | "DraftNotFound"
  | "TaskNotFound"
  | "ListNotFound"
  | "ObjectionNotFound"
  | "InspectionNotFound"
  | "MeasuresMissing"
  | "FindingsOpen"
  | "EscalationNotFound"
  | "CycleNotFound"
  | "CycleRunning"
  | "TeamsIncomplete"
  | "PlanDatesPassed"
  | "FindingNotFound"
  | "LinkNotFound"
  | "LinkExpired"
  | "LinkBoundElsewhere"
  | "NotLoggedIn"
  | "StepUpNeeded"
  | "NotYourTask"
  | "NotYourSchool"
  | "NotYourApplication"
  | "OwnFile"
  | "ActedBefore"
  | "TaskClosed"
  | "VersionConflict"
  | "WrongHumanFact"
  | "NeedsOwnDecision"
  | "CampaignClosed"
  | "RecognitionExpired"
  | "DuplicateApplication"
  | "ProgrammeNotEligible"
  | "ProgrammesExcludeEachOther"
  | "TooManyReturns"
  | "CorrectionClosed"
  | "CannotWithdraw"
  | "ReconsiderationClosed"
  | "TransitionNotAllowed"
  | "NothingToList"
  | "ListAlreadyOpen"
  | "ListNotReady"
  | "PrivateDataOnList"
  | "PublicityClosed"
  | "ListTakenDown"
  | "ListStopped"
  | "LineNotOpen"
  | "EvidenceMissing"
  | "TargetNotReached"
  | "SignaturesMissing"
  | "TooManyAttempts"
  | "LevelNeedsConsent"
  | "NotAllowedHere";

/** A refused decision: its code, and ids that help to find what it speaks of. */
export type Refusal = {
  readonly code: RefusalCode;
  /** Who decided before, when the refusal is `TaskClosed`; ids only. */
  readonly ids?: { readonly [name: string]: string | number };
  /** Faults beside fields, when the refusal concerns input. */
  readonly faults?: readonly { readonly field: string; readonly code: string }[];
};
