/** The 20 states of an application (domain §2.3). */
export const applicationStatuses = [
  "draft",
  "submitted",
  "classCheck",
  "schoolCheck",
  "correction",
  "schoolPublicity",
  "schoolConfirmed",
  "countyRecheck",
  "countyPublicity",
  "finalSignoff",
  "approved",
  "paying",
  "paid",
  "payFailed",
  "onHold",
  "rejected",
  "withdrawn",
  "lapsed",
  "terminated",
  "archived",
] as const;

/** One of the 20 states of an application. */
export type ApplicationStatus = (typeof applicationStatuses)[number];

/**
 * The one transition table (domain §2.4). `schoolConfirmed` and `finalSignoff` are passed in the commit that signs
 * the line: between take-down and signature they are the state of the list, which its lines share. Domain §2.9 asks for
 * more than §2.4 lists: whatever is still open may lapse with a transfer out, be held by a suspension and go back where
 * it was, or be rejected for a false statement; so does a rejection lapse that somebody is just looking at again. From
 * the county a case comes back to its school when an objection to the school's list changes its award, which then hangs twice.
 */
export const mayBecome = {
  draft: ["submitted"],
  submitted: ["classCheck", "withdrawn", "onHold", "lapsed", "rejected"],
  classCheck: ["schoolCheck", "correction", "withdrawn", "onHold", "lapsed", "rejected"],
  schoolCheck: ["schoolPublicity", "correction", "rejected", "withdrawn", "onHold", "lapsed"],
  correction: ["classCheck", "schoolCheck", "countyRecheck", "lapsed", "withdrawn", "onHold", "rejected"],
  schoolPublicity: ["schoolConfirmed", "schoolCheck", "onHold", "withdrawn", "lapsed", "rejected"],
  schoolConfirmed: ["countyRecheck"],
  countyRecheck: ["countyPublicity", "schoolCheck", "correction", "rejected", "withdrawn", "onHold", "lapsed"],
  countyPublicity: ["finalSignoff", "countyRecheck", "schoolCheck", "onHold", "withdrawn", "lapsed", "rejected"],
  finalSignoff: ["approved", "countyRecheck", "rejected"],
  approved: ["paying", "terminated"],
  paying: ["paid", "payFailed"],
  paid: ["terminated", "archived"],
  payFailed: ["paying"],
  onHold: [
    "submitted",
    "classCheck",
    "schoolCheck",
    "correction",
    "schoolPublicity",
    "countyRecheck",
    "countyPublicity",
    "rejected",
    "withdrawn",
    "lapsed",
  ],
  rejected: ["schoolCheck", "countyRecheck", "lapsed", "archived"],
  withdrawn: ["archived"],
  lapsed: ["archived"],
  terminated: ["archived"],
  archived: [],
} as const satisfies Record<ApplicationStatus, readonly ApplicationStatus[]>;

/** Whether the transition table allows this step. */
export const allows = (from: ApplicationStatus, to: ApplicationStatus): boolean =>
  (mayBecome[from] as readonly ApplicationStatus[]).includes(to);
