import { usePage } from "../../layout/page-context.ts";
import { visitTexts } from "../../texts/visit.ts";
import type { VisitView } from "../../views/visit.ts";
import { nameIn } from "../staff/words.ts";

/** The pupil files drawn for each school, by the numbers of their applications. */
export const DrawnFiles = ({ view }: { readonly view: VisitView }) => {
  const { language } = usePage();
  const { files } = visitTexts(language);
  const drawn = view.schools.filter((school) => school.files.length > 0);
  return (
    <section id="files" aria-labelledby="files-title">
      <h2 id="files-title">{files.heading}</h2>
      <p>{drawn.length === 0 ? files.none : files.intro}</p>
      {drawn.map((school) => (
        <section key={school.code} aria-labelledby={`files-${school.code}`}>
          <h3 id={`files-${school.code}`}>{nameIn(language, school)}</h3>
          <ul class="check-list">
            {school.files.map((applicationId) => (
              <li key={applicationId}>{applicationId}</li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
};
