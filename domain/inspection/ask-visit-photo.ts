import * as z from "zod";
import { askForFile } from "../file/receive-file.ts";
import type { StoredFile } from "../file/stored-file.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import { type OnTheSpot, openVisit } from "./visit.ts";

/** A photo of the visit: what it shows, and the id a device gave it, 256 random bits as ours are. */
export const VisitPhotoForm = z.object({
  fileId: text(43)
    .regex(/^[\w-]{43}$/, "invalid")
    .exactOptional(),
  indicator: text(10).exactOptional(),
});
export type VisitPhotoForm = z.infer<typeof VisitPhotoForm>;

/** Asks for one photo of the visit; asking again for the same changes nothing. */
export const askVisitPhoto = ({ actor, inspection, now, form, id, file }: AskVisitPhoto): Decision => {
  if (file !== undefined)
    return file.purpose === "visitPhoto" && file.about.id === inspection?.id && file.sentBy === actor.id
      ? accept({ save: [], emit: [] })
      : refuse({ code: "NotAllowedHere" });
  const open = openVisit({ actor, inspection, now });
  if ("code" in open) return refuse(open);
  const { indicator } = form;
  if (indicator !== undefined && !open.indicators.includes(indicator))
    return refuse({ code: "FormIncomplete", faults: [{ field: "indicator", code: "notAChoice" }] });
  const about = { kind: "inspection", id: open.id } as const;
  const asked = askForFile({
    ...{ id, about, purpose: "visitPhoto", sentBy: actor.id, sentAs: "INSPECTOR", now },
    ...(indicator !== undefined && { label: indicator }),
  });
  return accept({ save: [asked], emit: [] });
};

type AskVisitPhoto = OnTheSpot & {
  readonly form: VisitPhotoForm;
  /** The id of the new file: the device's, or one made now. */
  readonly id: string;
  /** What was asked for under this id before. */
  readonly file: StoredFile | undefined;
};
