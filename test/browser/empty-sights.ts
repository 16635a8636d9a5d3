import { sectionNames } from "../../domain/application/draft-form.ts";
import { emptyAbsences } from "./absences.ts";
import { emptyAccess } from "./access.ts";
import { emptyCycles } from "./cycles.ts";
import { emptyEscalations } from "./escalations.ts";
import { emptyFindings } from "./findings.ts";
import { emptyIncidents } from "./incidents.ts";
import { emptyInspections } from "./inspections.ts";
import { emptyOwnData } from "./own-data.ts";
import { emptyProofs } from "./proofs.ts";
import { emptyRepairs } from "./repairs.ts";
import { emptyResponsibility } from "./responsibility.ts";
import { emptyResults } from "./results.ts";
import { sessionSights } from "./sessions.ts";
import { type Lookers, plainSights, type Sights, unknownList } from "./sights.ts";
import { emptyTaskBook } from "./task-book.ts";
import { planned, townshipOf } from "./township.ts";
import { emptyVisits } from "./visits.ts";

/** A county in which nobody has applied yet; the page of a thing shows that there is no such thing. */
export const emptySights = async ({ world, people }: Lookers): Promise<Sights> => {
  const { schools, bureau } = await townshipOf(world);
  const [school, first] = [schools[0], planned[0]];
  if (school === undefined || first === undefined) throw new Error("the township has no school");
  const as = await people.anybody();
  const beginner = await people.beginner(first.form, []);
  const afterPupil = await people.beginner(first.form, ["pupil"]);
  const teacher = await people.staff(school.classes[0]?.homeroomTeacherId ?? "");
  const officer = await people.staff(school.offices.aidOfficerId);
  const reviewer = await people.staff(bureau.reviewerId);
  const head = await people.staff(bureau.centerHeadId);
  const unknown = "SQ2026202700000000-1";

  return {
    ...plainSights(as),
    "show-section": sectionNames.map((section) => ({
      as: section === "programmes" ? afterPupil : beginner,
      path: `/apply/${section}`,
    })),
    "show-receipt": [
      { as: beginner, path: "/receipt" },
      { as, path: "/receipt", status: 401 },
    ],
    "show-status": [{ as, path: "/status" }],
    "show-my-applications": [{ as: beginner, path: "/my-applications" }],
    "show-documents": [{ as: beginner, path: "/my-applications/documents", status: 404 }],
    "show-document": [{ as: beginner, path: `/my-applications/documents/${"x".repeat(43)}`, status: 404 }],
    "show-correction": [{ as: beginner, path: `/my-applications/${unknown}/correction`, status: 404 }],
    "show-withdrawal": [{ as: beginner, path: `/my-applications/${unknown}/withdrawal`, status: 404 }],
    "show-reconsideration-form": [{ as: beginner, path: `/my-applications/${unknown}/reconsideration`, status: 404 }],
    "show-reconsideration-letter": [
      { as: officer, path: "/reconsiderations" },
      { as: officer, path: `/reconsiderations?no=${unknown}`, status: 404 },
    ],
    "show-reconsideration": [{ as: reviewer, path: `/reconsiderations/${unknown}.1`, status: 404 }],
    "show-lists": [{ as, path: "/lists" }],
    "show-list": [{ as, path: `/lists/${unknownList}`, status: 404 }],
    "show-objection-form": [{ as, path: `/lists/${unknownList}/objection`, status: 404 }],
    "show-my-objection": [{ as, path: "/my-objection?number=YY000000000000" }],
    "show-link": [{ as, path: `/l/${"x".repeat(43)}`, status: 404 }],
    "show-work": [
      { as: officer, path: "/work" },
      { as, path: "/work", status: 401 },
    ],
    "show-task": [{ as: teacher, path: `/tasks/${unknown}.1`, status: 404 }],
    "show-preparation": [
      { as: officer, path: "/preparation" },
      { as: reviewer, path: "/preparation" },
      { as: reviewer, path: "/preparation?level=county&scope=PRIMARY" },
      { as: teacher, path: "/preparation", status: 403 },
    ],
    "show-poster": [{ as: officer, path: `/preparation/${unknownList}/poster`, status: 404 }],
    "show-list-file": [{ as: officer, path: `/preparation/${unknownList}`, status: 404 }],
    "show-evidence": [{ as: officer, path: `/preparation/${unknownList}/evidence`, status: 404 }],
    "show-photo": [{ as: officer, path: `/preparation/${unknownList}/evidence/${"x".repeat(43)}`, status: 404 }],
    "show-file": [
      { as: officer, path: `/files/${"x".repeat(43)}`, status: 404 },
      { as, path: `/files/${"x".repeat(43)}`, status: 401 },
    ],
    "show-objections": [{ as: officer, path: "/objections" }],
    "show-registration": [
      { as: officer, path: "/objections/new" },
      { as: teacher, path: "/objections/new", status: 403 },
    ],
    "show-objection": [{ as: officer, path: "/objections/YY000000000000", status: 404 }],
    "show-makeup": [officer, head].map((each) => ({ as: each, path: "/makeup" })),
    "show-makeup-case": [{ as: officer, path: "/makeup/BL2026202700000000", status: 404 }],
    "show-makeup-registration": [{ as: officer, path: "/makeup/BL2026202700000000/registration", status: 404 }],
    "show-renewal": [{ as: beginner, path: "/my-applications/renewal", status: 404 }],
    "show-campaign": [
      { as: head, path: "/campaign" },
      { as: officer, path: "/campaign", status: 403 },
    ],
    "show-changes": [
      { as: officer, path: "/changes" },
      { as: head, path: "/changes" },
    ],
    "show-change-form": [{ as: officer, path: "/changes/new" }],
    "show-change": [{ as: officer, path: "/changes/BD0000000000000000", status: 404 }],
    "show-change-certificate": [{ as: officer, path: "/changes/BD0000000000000000/certificate", status: 404 }],
    "show-slips": [{ as: officer, path: "/slips" }],
    "show-behalf": [{ as: teacher, path: "/behalf" }],
    "show-calendar": [
      { as: head, path: "/calendar" },
      { as: teacher, path: "/calendar?month=2026-10" },
      { as, path: "/calendar", status: 401 },
    ],
    ...(await emptyAbsences({ world, people })),
    ...(await emptyAccess({ world, people })),
    ...(await emptyOwnData({ world, people })),
    ...(await emptyIncidents({ world, people })),
    ...(await emptyProofs({ world, people })),
    ...(await emptyResponsibility({ world, people })),
    ...(await emptyCycles({ world, people })),
    ...(await emptyInspections({ world, people })),
    ...(await emptyVisits({ world, people })),
    ...(await emptyFindings({ world, people })),
    ...(await sessionSights({ world, people })),
    ...(await emptyEscalations({ world, people })),
    ...(await emptyTaskBook({ world, people })),
    ...(await emptyResults({ world, people })),
    ...(await emptyRepairs({ world, people })),
    "show-stop": [{ as: officer, path: `/lists/${unknownList}/stop`, status: 404 }],
    "show-repost": [{ as: officer, path: `/tasks/${unknownList}.1/repost`, status: 404 }],
    "show-desk": [officer, head].map((each) => ({ as: each, path: "/desk" })),
  };
};
