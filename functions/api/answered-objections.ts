import { serialOf } from "../../domain/objection/objection.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import type { AnsweredObjection } from "../../web/views/lists.ts";
import type { Dependencies } from "../dependencies.ts";

const latest = 100;

/** The answers to objections to this list as everybody may read them, without a number: anonymous clues are answered here (domain §2.7). */
export const answeredObjections = async (
  { objections }: Pick<Dependencies, "objections">,
  { id: listId, level, scope }: AidList,
): Promise<AnsweredObjection[]> => {
  const found = await objections.latestDone(level === "school" ? scope : "county", latest);
  return found.flatMap((objection) => {
    const answer = objection.review?.answer ?? objection.reply;
    if (objection.listId !== listId || answer === undefined) return [];
    return [{ serial: serialOf(objection), result: answer.result, at: answer.at }];
  });
};
