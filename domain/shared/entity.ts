import type { Absence } from "../absence/absence.ts";
import type { Access, AccessLog, AccessReview } from "../access/access.ts";
import type { Application } from "../application/application.ts";
import type { Claim } from "../application/claim.ts";
import type { FormDraft, FrozenForm, Recognition } from "../application/recognition.ts";
import type { Announcement, Bulletin } from "../bulletin/bulletin.ts";
import type { CountyCalendar } from "../calendar/county-calendar.ts";
import type { Campaign } from "../campaign/campaign.ts";
import type { PupilChange } from "../change/change.ts";
import type { QuietPupil } from "../change/quiet-pupil.ts";
import type { County } from "../county/county.ts";
import type { Pupil } from "../county/pupil.ts";
import type { School } from "../county/school.ts";
import type { StaffMember } from "../county/staff-member.ts";
import type { Tally } from "../county/tally.ts";
import type { Escalation } from "../escalation/escalation.ts";
import type { StoredFile } from "../file/stored-file.ts";
import type { Finding } from "../finding/finding.ts";
import type { FindingLedger } from "../finding/finding-ledger.ts";
import type { Anchor, AnchorNote, AnchorPage } from "../history/anchor.ts";
import type { HistoryCheck } from "../history/history-check.ts";
import type { Incident } from "../incident/incident.ts";
import type { InspectionCycle } from "../inspection/cycle.ts";
import type { Inspection } from "../inspection/inspection.ts";
import type { Link, Session } from "../link/link.ts";
import type { MakeupCase } from "../makeup/makeup-case.ts";
import type { Mailbox, NoticeRecord } from "../notice/notice-record.ts";
import type { Objection } from "../objection/objection.ts";
import type { AidList, ListLine } from "../publicity/aid-list.ts";
import type { Evidence } from "../publicity/evidence.ts";
import type { Uptime } from "../publicity/uptime.ts";
import type { Guarantee } from "../responsibility/guarantee.ts";
import type { HelpTally } from "../responsibility/help-tally.ts";
import type { ResponsibilityLetter } from "../responsibility/letter.ts";
import type { DataRequest } from "../retention/data-request.ts";
import type { Erasure } from "../retention/erasure.ts";
import type { RetentionHold } from "../retention/hold.ts";
import type { RoutineWalk } from "../retention/routine-walk.ts";
import type { Settlement } from "../settlement/settlement.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import type { Sweep } from "../sweep/sweep.ts";
import type { TaskItem } from "../task-book/task-item.ts";
import type { Transfer } from "../transfer/transfer.ts";
import type { Wait } from "../wait/wait.ts";
import type { Attempts } from "./attempts.ts";

/** Every record the system keeps; each is one item with a version. */
export type Entity =
  | Anchor
  | AnchorNote
  | AnchorPage
  | Absence
  | Access
  | AccessLog
  | AccessReview
  | Announcement
  | Application
  | AidList
  | Attempts
  | Bulletin
  | Campaign
  | Claim
  | County
  | CountyCalendar
  | DataRequest
  | Erasure
  | Escalation
  | Evidence
  | Finding
  | FindingLedger
  | FormDraft
  | FrozenForm
  | Guarantee
  | HelpTally
  | HistoryCheck
  | Incident
  | Inspection
  | InspectionCycle
  | Link
  | ListLine
  | Mailbox
  | MakeupCase
  | NoticeRecord
  | PupilChange
  | Objection
  | Pupil
  | QuietPupil
  | Recognition
  | ResponsibilityLetter
  | RetentionHold
  | RoutineWalk
  | School
  | Session
  | Settlement
  | StaffMember
  | StoredFile
  | SupervisionGrid
  | Sweep
  | Tally
  | TaskItem
  | Transfer
  | Uptime
  | Wait;
