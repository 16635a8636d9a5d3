import { myDataPage } from "../../web/pages/own-data/my-data-page.tsx";
import { MyDataView } from "../../web/views/own-data.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";
import { apiHandler } from "./api.ts";
import { schoolNames } from "./application-head.ts";
import { fieldsOf } from "./form-fields.ts";
import { sections, storedData } from "./my-data.ts";
import { ok, refused } from "./reply.ts";
import { sectionOffers } from "./section-offers.ts";

/** Everything stored about the pupil and the guardian, who had it, what was asked about it, and how long it is kept. */
export const showMyDataHandler = apiHandler(
  { name: "show-my-data", access: "family", view: MyDataView, page: myDataPage },
  (deps: Dependencies) =>
    async ({ actor: { receiptNo } }) => {
      const recognition = await deps.recognitions.find(receiptNo);
      if (recognition === undefined) return refused({ code: "ApplicationNotFound" });
      const [data, county, { campaign }] = await Promise.all([
        storedData(deps, recognition),
        deps.county.get(),
        occasionOf(deps),
      ]);
      if (county === undefined) throw new TaskError("RecordBroken", "the county is not stored");
      const { content, savedAt } = data.form;
      return ok<MyDataView>({
        receiptNo,
        pupilName: recognition.pupilName,
        savedAt,
        answers: Object.fromEntries(sections.map((section) => [section, fieldsOf(section, content[section])])),
        offers: sectionOffers({ county, campaign, pupil: content.pupil }),
        applications: data.applications.map(({ id, programme, status }) => ({ id, programme, status })),
        papers: data.papers.map(({ label = "otherPaper", askedAt, status }) => ({
          document: label,
          at: askedAt,
          status,
        })),
        notices: data.notices,
        recipients: {
          school: schoolNames(county, recognition.schoolCode),
          publicLists: data.applications.filter((application) => "listId" in application).length,
        },
        looks: [...data.looks],
        consents: [...(recognition.consents ?? [])],
        channel: recognition.guardian.noticeChannel,
        requests: data.requests.map(({ decided, ...request }) => ({ ...request, ...(decided && { decided }) })),
        kept: { rule: data.due.rule, until: data.due.at },
      });
    },
);
