import * as z from "zod";
import type { Recognition } from "../../domain/application/recognition.ts";
import type { NoticeRecord } from "../../domain/notice/notice-record.ts";
import type { Objection } from "../../domain/objection/objection.ts";
import type { Dependencies } from "../dependencies.ts";

/** How a notice names the person who objected; the record never holds more. */
export const objector = "objector";

/** The family's address, if it wants mail and gave one. */
export const familyAddress = ({ guardian }: Recognition): string | undefined =>
  guardian.noticeChannel === "email" ? guardian.email : undefined;

/** The objector's address, if the contact is one; a phone number is called by people. */
export const objectorAddress = ({ objector: who }: Objection): string | undefined =>
  z.email().safeParse(who?.contact).data;

/** The present address of a notice's recipient. */
export const addressOf = async (
  deps: Dependencies,
  { recipient, subject }: NoticeRecord,
): Promise<string | undefined> => {
  if (recipient === objector) {
    const objection = await deps.objections.find(subject.id);
    return objection && objectorAddress(objection);
  }
  const recognition = await deps.recognitions.find(recipient);
  return recognition && familyAddress(recognition);
};

/** Whether no machine writes to a notice's family any more, read now. */
export const isQuiet = async (deps: Dependencies, { recipient }: NoticeRecord): Promise<boolean> => {
  if (recipient === objector) return false;
  const recognition = await deps.recognitions.find(recipient);
  return recognition !== undefined && (await deps.pupils.quiet([recognition.pupilKey])).has(recognition.pupilKey);
};
