import { sectionNames } from "../../domain/application/draft-form.ts";
import { documentFacts } from "../../functions/api/document-facts.ts";
import { postFrom } from "./people.ts";
import type { Place } from "./sights.ts";
import { planned } from "./township.ts";

const told = ["approved", "correction", "rejected", "withdrawn", "onHold", "schoolPublicity"] as const;

/** A family that is asked for papers, before and after it began to send one. */
const documentSights = async ({ world: { deps, url }, people, township: { applicationsIn } }: Place) => {
  // Who is left at a step depends on the numbers families were given; papers are asked for at each of these.
  for (const { receiptNo } of (["classCheck", "schoolCheck", "countyRecheck"] as const).flatMap(applicationsIn)) {
    const recognition = await deps.recognitions.find(receiptNo);
    const [first] = recognition ? (await documentFacts(deps, recognition)).wanted : [];
    if (first === undefined) continue;
    const as = await people.family(receiptNo);
    const asked = await postFrom(as, `${url}/my-applications/documents`, { document: first.document });
    const path = asked.headers()["location"];
    // Whose papers somebody has decided on sends none any more.
    if (path === undefined) continue;
    return [
      { as, path },
      { as, path: `${path}?sent=yes` },
      { as, path: "/my-applications/documents" },
    ];
  }
  throw new Error("nobody is asked for papers");
};

/** A family at its own pages, from the first section to the last word on its application. */
export const familySights = async (place: Place) => {
  const { people, township } = place;
  const { application } = township;
  const documents = await documentSights(place);
  const beginner = planned.find(({ form }) => form.pupil.stage === "JUNIOR" && form.family.members.length > 2)?.form;
  if (beginner === undefined) throw new Error("there is no large family");
  const filled = await people.beginner(
    beginner,
    sectionNames.filter((section) => section !== "commitment"),
  );
  const of = (status: (typeof told)[number]) => people.family(application(status).receiptNo);
  const [correction, listed] = [application("correction"), application("schoolPublicity")];
  return {
    "show-section": sectionNames.map((section) => ({ as: filled, path: `/apply/${section}` })),
    "show-receipt": [
      { as: filled, path: "/receipt" },
      { as: await of("approved"), path: "/receipt" },
    ],
    "show-status": [{ as: await people.anybody(), path: `/status?receiptNo=${correction.receiptNo}` }],
    "show-my-applications": await Promise.all(
      told.map(async (status) => ({ as: await of(status), path: "/my-applications" })),
    ),
    "show-documents": [
      { as: await of("approved"), path: "/my-applications/documents" },
      ...documents.filter(({ path }) => path === "/my-applications/documents"),
    ],
    "show-document": documents.filter(({ path }) => path !== "/my-applications/documents"),
    "show-correction": [{ as: await of("correction"), path: `/my-applications/${correction.id}/correction` }],
    "show-withdrawal": [{ as: await of("schoolPublicity"), path: `/my-applications/${listed.id}/withdrawal` }],
  };
};
