import type { County } from "../../domain/county/county.ts";
import type { Pupil } from "../../domain/county/pupil.ts";
import { knownRecord } from "../../domain/makeup/known-record.ts";
import { maskPhone } from "../../domain/masking/mask.ts";
import { makeupCasePage } from "../../web/pages/makeup/makeup-case-page.tsx";
import { MakeupCaseView } from "../../web/views/makeup.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { schoolNames } from "./application-head.ts";
import { MakeupPath, makeupRow, visibleCase } from "./makeup-facts.ts";
import { ok, refused } from "./reply.ts";
import { toldHistory } from "./told-history.ts";

const recordOf = (pupil: Pupil | undefined, county: County | undefined) => {
  if (pupil === undefined) return {};
  const { schoolCode, stage, grade, classNo, provedCategories } = pupil;
  return { record: { school: schoolNames(county, schoolCode), stage, grade, classNo, proved: provedCategories } };
};

/** One child who may have been missed: what is known, and how the school answers. */
export const showMakeupCaseHandler = apiHandler(
  { name: "show-makeup-case", access: "staff", path: MakeupPath, view: MakeupCaseView, page: makeupCasePage },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { caseId } }) => {
      const { makeupCase, may, county } = await visibleCase(deps, caseId, staff);
      if (makeupCase === undefined) return refused({ code: "TaskNotFound" });
      const { contact, receiptNo, explanation, note, schoolCode, record, status, pupilKey } = makeupCase;
      const pupil = pupilKey === undefined ? undefined : await deps.pupils.find(pupilKey);
      const entries = await deps.history.of({ kind: "makeup", id: caseId });
      return ok<MakeupCaseView>({
        ...makeupRow(makeupCase, { county, ...(await occasionOf(deps)) }),
        version: record.version,
        schoolCode,
        note,
        // Whoever asks the family in must call; others need not know the number.
        ...(contact !== undefined && { contact: may === "answer" ? contact : maskPhone(contact) }),
        ...recordOf(knownRecord({ actor: staff, makeupCase, pupil }), county),
        ...(receiptNo !== undefined && { receiptNo }),
        ...(explanation && { explanation: explanation.text }),
        may: may === "answer" && status === "open" ? "answer" : "read",
        history: await toldHistory(deps, entries),
      });
    },
);
