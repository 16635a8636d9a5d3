import * as z from "zod";
import { Instant } from "../../domain/calendar/time.ts";
import { StoredFile } from "../../domain/file/stored-file.ts";
import { Finding } from "../../domain/finding/finding.ts";
import { Inspection } from "../../domain/inspection/inspection.ts";
import { TwoNames } from "./parts.ts";

/** A score that counts, with who gave it. */
const VisitScore = z.object({
  schoolCode: z.string().exactOptional(),
  score: z.number(),
  note: z.string().exactOptional(),
  photos: z.array(z.string()),
  by: z.string(),
  whose: z.enum(["own", "others"]),
  at: Instant,
});

/** A value as the county's records have it, with what was counted. */
const Known = z.object({
  value: z.number(),
  numerator: z.number().exactOptional(),
  denominator: z.number().exactOptional(),
  asOf: Instant,
});

/** One line of the checklist by the id of its indicator: the target, what is known, what was scored. */
export const VisitItem = z.object({
  indicator: z.string(),
  counts: z.enum(["scored", "unscored"]),
  target: z.number().exactOptional(),
  known: Known.exactOptional(),
  /** By the known value and the target. */
  suggested: z.number().exactOptional(),
  selfScore: z.number().exactOptional(),
  scores: z.array(VisitScore),
});
export type VisitItem = z.infer<typeof VisitItem>;

/** A photo of the visit, in whatever state. */
export const VisitPhoto = z.object({
  fileId: z.string(),
  status: StoredFile.shape.status,
  indicator: z.string().exactOptional(),
  askedAt: Instant,
  fault: StoredFile.shape.fault,
});
export type VisitPhoto = z.infer<typeof VisitPhoto>;

/** Somebody who signs the record of the visit. */
export const VisitSigner = z.object({
  by: z.enum(["team", "unit"]),
  staffId: z.string(),
  name: z.string(),
  role: z.enum(["lead", "member", "head"]),
  entries: z.int(),
  signedAt: Instant.exactOptional(),
  taken: z.enum(["own", "lead"]).exactOptional(),
  /** Whether they can sign in front of the reader: on the own device, or on the lead's. */
  here: z.enum(["yes", "no"]),
});
export type VisitSigner = z.infer<typeof VisitSigner>;

/** What was noted on the spot. */
const VisitFinding = Finding.pick({
  id: true,
  indicator: true,
  schoolCode: true,
  severity: true,
  ground: true,
  fact: true,
  fileIds: true,
});

/** The checklist of one visit; it holds numbers of applications and no pupil's name, for a telephone keeps it. */
export const VisitView = z.object({
  inspectionId: z.string(),
  cycleId: z.string(),
  version: z.int(),
  unit: TwoNames,
  state: z.enum(["notYet", "open", "over"]),
  /** What the reader does here. */
  may: z.enum(["note", "sign", "read"]),
  /** Staff id of the reader: what a telephone keeps, it keeps for one person. */
  reader: z.string(),
  /** Makes the ids of what is entered into this page's forms. */
  formId: z.string(),
  onSiteFrom: Instant,
  onSiteBy: Instant,
  begunAt: Instant.exactOptional(),
  endedAt: Instant.exactOptional(),
  schools: z.array(TwoNames.extend({ code: z.string(), files: z.array(z.string()) })),
  items: z.array(VisitItem),
  findings: z.array(VisitFinding),
  photos: z.array(VisitPhoto),
  signers: z.array(VisitSigner),
  mayEnd: z.enum(["yes", "notSigned", "no"]),
  /** Calendar days for the preliminary opinion. */
  opinionDays: z.int(),
  result: Inspection.shape.result,
});
export type VisitView = z.infer<typeof VisitView>;

/** What became of entries that were sent; the same again for the same ids. */
export const EntriesReceipt = z.object({ inspectionId: z.string(), version: z.int(), entryIds: z.array(z.string()) });
export type EntriesReceipt = z.infer<typeof EntriesReceipt>;

/** What became of a finding that was sent; the same again for the same id. */
export const FindingReceipt = z.object({
  inspectionId: z.string(),
  version: z.int(),
  noteId: z.string(),
  findingId: z.string(),
});
export type FindingReceipt = z.infer<typeof FindingReceipt>;

/** One photo of the visit: its form while it is awaited, its fate afterwards. */
export const VisitPhotoView = z.object({
  inspectionId: z.string(),
  unit: TwoNames,
  photo: VisitPhoto,
  sent: z.enum(["yes", "no"]),
  upload: z.object({ action: z.string(), fields: z.record(z.string(), z.string()) }).exactOptional(),
});
export type VisitPhotoView = z.infer<typeof VisitPhotoView>;
