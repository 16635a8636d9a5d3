import type { DomainEvent, EventType } from "../history/domain-event.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import type { StaffNews } from "./news-for.ts";
import type { NewsKind } from "./notice-record.ts";

type Told = { readonly event: DomainEvent; readonly grid: SupervisionGrid };

const toHead =
  (about: NewsKind) =>
  ({ event: { subject, words }, grid }: Told): readonly StaffNews[] => {
    const unit = grid.units.find(({ id }) => id === words["unit"]);
    return unit ? [{ staffId: unit.headId, news: { about, id: subject.id } }] : [];
  };

/** What a unit's head hears of a step of the ladder without having work with it: the interview (N27), and the answer to an appeal. */
export const escalationNews: { readonly [Type in EventType]?: (told: Told) => readonly StaffNews[] } = {
  InterviewSet: toHead("interviewSet"),
  AppealDecided: toHead("appealDecided"),
  CorrectionMade: toHead("decisionCorrected"),
};
