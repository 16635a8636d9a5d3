import type { Application } from "../../domain/application/application.ts";
import { aboutReceipt } from "../../domain/application/documents.ts";
import type { Recognition } from "../../domain/application/recognition.ts";
import { acceptedKey, quarantineKey } from "../../domain/file/stored-file.ts";
import type { Due } from "../../domain/retention/file-due.ts";
import type { Entity } from "../../domain/shared/entity.ts";
import type { Dependencies } from "../dependencies.ts";
import { commitChange } from "../repositories/unit-of-work.ts";
import { eraseInParts, erasing } from "./erase-records.ts";

/** A family's file with the applications in it. */
export type FamilyFile = { readonly recognition: Recognition; readonly applications: readonly Application[] };

/** Reads a family's file; undefined where there is none. */
const familyFileOf = async (deps: Dependencies, receiptNo: string): Promise<FamilyFile | undefined> => {
  const recognition = await deps.recognitions.find(receiptNo);
  if (recognition === undefined) return undefined;
  return { recognition, applications: await deps.applications.findMany(recognition.applicationIds) };
};

const present = <Found>(found: readonly (Found | undefined)[]): readonly Found[] =>
  found.filter((each) => each !== undefined);

/** Every frozen form of a file, with what it laid claim to, the waits of its applications, and what was asked about it. */
const coreOf = async (deps: Dependencies, { recognition, applications }: FamilyFile): Promise<readonly Entity[]> => {
  const { receiptNo, formVersion, pupilKey } = recognition;
  const versions = Array.from({ length: formVersion }, (_, before) => before + 1);
  const [forms, waits, claims, requests] = await Promise.all([
    Promise.all(versions.map((version) => deps.recognitions.form(receiptNo, version))),
    Promise.all(applications.map(({ id }) => deps.tasks.waitOf({ kind: "application", id }))),
    deps.applications.allClaims(pupilKey),
    deps.dataRequests.ofFile(receiptNo),
  ]);
  const own = claims.filter(({ applicationId }) => applications.some(({ id }) => id === applicationId));
  return [recognition, ...applications, ...present(forms), ...present(waits), ...own, ...requests];
};

/**
 * Erases a family's file whole: papers and their bytes, notices, then forms, applications, claims and requests in one commit
 * with the proof. `dueNow` is asked again with what is read last. A run that is killed is finished by the next one.
 */
export const eraseFile = async (
  deps: Dependencies,
  receiptNo: string,
  dueNow: (file: FamilyFile) => Promise<Due["rule"] | undefined>,
): Promise<number> => {
  const file = await familyFileOf(deps, receiptNo);
  const rule = file && (await dueNow(file));
  if (file === undefined || rule === undefined) return 0;
  const papers = await deps.storedFiles.of(aboutReceipt(receiptNo), "attachment");
  for (const { id } of papers) await Promise.all([acceptedKey(id), quarantineKey(id)].map(deps.files.remove));
  const notices = await Promise.all(
    file.applications.map(({ id }) => deps.notices.ofSubject({ kind: "application", id })),
  );
  const around = await eraseInParts(deps, [...papers, ...notices.flat()], rule);
  const change = await commitChange(deps, async () => {
    const again = await familyFileOf(deps, receiptNo);
    if (again === undefined || (await dueNow(again)) === undefined) return undefined;
    return erasing(deps, { entities: await coreOf(deps, again), files: papers.length, rule });
  });
  return around + (change?.remove?.length ?? 0);
};
