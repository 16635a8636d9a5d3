import { Button } from "../../components/button.tsx";
import { Details } from "../../components/details.tsx";
import { Form } from "../../components/form.tsx";
import { OneOfSeveral } from "../../layout/one-of-several.tsx";
import { usePage } from "../../layout/page-context.ts";
import { visitTexts } from "../../texts/visit.ts";
import type { VisitView } from "../../views/visit.ts";
import { IndicatorField } from "./indicator-field.tsx";
import { photoName } from "./photo-options.ts";

type ViewProps = { readonly view: VisitView };

/** The photos of the visit, in whatever state, and the form that asks for another. */
export const VisitPhotos = ({ view }: ViewProps) => {
  const { language, typed } = usePage();
  const { photo } = visitTexts(language);
  return (
    <section id="photos" aria-labelledby="photos-title">
      <h2 id="photos-title">{photo.heading}</h2>
      {view.photos.length === 0 ? <p>{photo.none}</p> : <Listed view={view} />}
      {view.may === "note" && view.state !== "over" && (
        <Details summary={photo.open} state={typed?.["form"] === "photo" ? "open" : "closed"}>
          <OneOfSeveral field="form" value="photo">
            <Form action={`/inspections/${view.inspectionId}/photos`} hidden={{ form: "photo" }}>
              <IndicatorField view={view} name="indicator" label={photo.about} need="optional" />
              <Button kind="secondary">{photo.ask}</Button>
            </Form>
          </OneOfSeveral>
        </Details>
      )}
    </section>
  );
};

const Listed = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { photo } = visitTexts(language);
  return (
    <ul class="check-list">
      {view.photos.map((one) => (
        <li key={one.fileId}>
          <a
            href={
              one.status === "accepted"
                ? `/files/${one.fileId}`
                : `/inspections/${view.inspectionId}/photos/${one.fileId}`
            }
          >
            {photoName(language, one)}
          </a>
          <span class="check-by">{photo.status[one.status]}</span>
        </li>
      ))}
    </ul>
  );
};
