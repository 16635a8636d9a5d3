/** Categories of need in their statistical order (domain §3.5). */
export type NeedCategory =
  | "ARCHIVED_POOR"
  | "MIN_LIVING"
  | "EXTREME_SUPPORT"
  | "ORPHAN"
  | "DE_FACTO_UNATTENDED"
  | "MARTYR_CHILD"
  | "DISABLED_PUPIL"
  | "DISABLED_PARENT"
  | "LOW_INCOME_EDGE"
  | "UNSTABLE_EXIT"
  | "EDGE_PRONE"
  | "SUDDEN_HARDSHIP"
  | "URBAN_HARDSHIP"
  | "OTHER_HARDSHIP";

/** Levels of need (domain §3.6). */
export type NeedLevel = "L1" | "L2" | "L3";

/** Coded reasons of a return or a rejection (domain §2.4). */
export type ReasonCode =
  | "R01"
  | "R02"
  | "R03"
  | "R04"
  | "R05"
  | "R06"
  | "R07"
  | "R08"
  | "R09"
  | "R10"
  | "R11"
  | "R12"
  | "R13"
  | "R99";
