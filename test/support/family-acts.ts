import type { ApplicationForm } from "../../domain/application/application-form.ts";
import { submitApplication } from "../../domain/application/submit-application.ts";
import { submitCorrection } from "../../domain/application/submit-correction.ts";
import { withdrawApplication } from "../../domain/application/withdraw-application.ts";
import type { Pupil } from "../../domain/county/pupil.ts";
import { raiseObjection } from "../../domain/objection/raise-objection.ts";
import { factOfName } from "../../domain/shared/human-fact.ts";
import { pupilFacts } from "../../functions/api/submission.ts";
import { withKin } from "../../functions/repositories/kin.ts";
import { aForm, aPupil } from "./factories.ts";
import { type Answer, found, type OfficeMachine } from "./office-machine.ts";

const allTrue = "所填内容属实，证明已交给班主任。";

import { centralSchool } from "./small-county.ts";

/** What people outside the office do. */
export const familyActs = ({ deps, act, occasion, application, list, taskOf }: OfficeMachine) => {
  let receipts = 0;

  return {
    /** Submits that pupil's form; answers with the application's id. */
    submit: async (pupil: Pupil = aPupil(), form: ApplicationForm = aForm({}, pupil)): Promise<string> => {
      receipts += 1;
      const receiptNo = `SQ20262027${String(receipts).padStart(8, "0")}`;
      const pupilKey = deps.store.pupilKeyOf(form.pupil);
      const answer = await act(async () => {
        const school = await deps.schools.find(form.pupil.schoolCode);
        const now = await occasion();
        const claims = await deps.applications.claims(pupilKey, now.campaign.id);
        const facts = { form, receiptNo, pupilKey, school, earlier: [], claims, occasion: now };
        return withKin(deps, submitApplication({ ...facts, pupil: undefined, draft: undefined, onBehalf: undefined }));
      });
      if (answer !== "done") throw new Error(`the form was refused: ${answer}`);
      return `${receiptNo}-1`;
    },

    /** Answers a return with these sections, or with a word on why nothing is to be corrected. */
    correct: (id: string, sections: Partial<ApplicationForm> | string = allTrue): Promise<Answer> =>
      act(async () => {
        const record = await application(id);
        const { receiptNo } = record;
        const recognition = await found(deps.recognitions.find(receiptNo));
        const before = await found(deps.recognitions.form(receiptNo, recognition.formVersion));
        const reviewed = await found(deps.recognitions.form(receiptNo, record.formVersion));
        const [said, because] = typeof sections === "string" ? [{}, sections] : [sections, undefined];
        const corrected = { ...before.content, ...said };
        const named = await pupilFacts(deps, corrected, record.campaignId);
        const claim = (await deps.applications.claims(record.pupilKey, record.campaignId)).at(0);
        const facts = {
          application: record,
          recognition,
          before,
          reviewed,
          corrected,
          because,
          papers: "none" as const,
          receiptNo,
          occasion: await occasion(),
        };
        return submitCorrection({ ...facts, ...named, claim, task: await taskOf("application", id) });
      }),

    withdraw: (id: string): Promise<Answer> =>
      act(async () => {
        const record = await application(id);
        const { receiptNo, pupilName } = record;
        const place = "listId" in record ? record : undefined;
        return withdrawApplication({
          ...{ application: record, receiptNo, task: await taskOf("application", id), occasion: await occasion() },
          list: place && (await list(place.listId)),
          line: place && (await deps.lists.line(place.listId, place.serial)),
          form: { humanFact: factOfName(pupilName) },
        });
      }),

    /** Objects to one line of a list. */
    object: (listId: string, { serial, id }: { readonly serial: number; readonly id: string }): Promise<Answer> =>
      act(async () => {
        const line = await found(deps.lists.line(listId, serial));
        const form = { about: "notEntitled" as const, serial, text: "这户不在我们村。" };
        const subject = await application(line.applicationId);
        const facts = { list: await list(listId), line, application: subject, occasion: await occasion() };
        return raiseObjection({ ...facts, schools: [centralSchool.code], id, codeHash: undefined, form });
      }),
  };
};
