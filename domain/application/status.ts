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
 * the line: between take-down and signature they are the state of the list, which its lines share.
 */
export const mayBecome = {
  draft: ["submitted"],
  submitted: ["classCheck", "withdrawn"],
  classCheck: ["schoolCheck", "correction", "withdrawn"],
  schoolCheck: ["schoolPublicity", "correction", "rejected", "withdrawn"],
  correction: ["classCheck", "schoolCheck", "countyRecheck", "lapsed", "withdrawn"],
  schoolPublicity: ["schoolConfirmed", "schoolCheck", "onHold", "withdrawn"],
  schoolConfirmed: ["countyRecheck"],
  countyRecheck: ["countyPublicity", "correction", "rejected", "withdrawn"],
  countyPublicity: ["finalSignoff", "countyRecheck", "onHold", "withdrawn"],
  finalSignoff: ["approved", "countyRecheck", "rejected"],
  approved: ["paying", "terminated"],
  paying: ["paid", "payFailed"],
  paid: ["terminated", "archived"],
  payFailed: ["paying"],
  onHold: ["schoolPublicity", "countyPublicity", "rejected", "withdrawn"],
  rejected: ["schoolCheck", "countyRecheck", "archived"],
  withdrawn: ["archived"],
  lapsed: ["archived"],
  terminated: ["archived"],
  archived: [],
} as const satisfies Record<ApplicationStatus, readonly ApplicationStatus[]>;

/** Whether the transition table allows this step. */
export const allows = (from: ApplicationStatus, to: ApplicationStatus): boolean =>
  (mayBecome[from] as readonly ApplicationStatus[]).includes(to);
