import type { County } from "../county/county.ts";
import type { DomainEvent, EventType } from "../history/domain-event.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import { escalationNews } from "./escalation-news.ts";
import { findingNews } from "./finding-news.ts";
import type { StaffNews } from "./news-for.ts";
import type { NewsKind } from "./notice-record.ts";

type Told = { readonly event: DomainEvent; readonly county: County; readonly grid: SupervisionGrid };

const toAll = (about: NewsKind, id: string, staffIds: readonly string[]): readonly StaffNews[] =>
  [...new Set(staffIds)].map((staffId) => ({ staffId, news: { about, id } }));

/** Which event of supervision is news for the heads of all inspected units (N26), and at the year's end for whoever keeps the money too (N30). */
export const unitNews: { readonly [Type in EventType]?: (told: Told) => readonly StaffNews[] } = {
  ...findingNews,
  ...escalationNews,
  BulletinSigned: ({ event, grid }) =>
    toAll(
      "bulletinOut",
      event.subject.id,
      grid.units.map(({ headId }) => headId),
    ),
  // No wait stands for an objection to a letter, so the upper office must hear of it (domain §6.3).
  OpinionDisputed: ({ event, county }) => toAll("opinionDisputed", event.subject.id, [county.offices.bureauDirectorId]),
  // A cycle waits for others and is nobody's work, so whoever answers for it must hear that it is late.
  CycleOverdue: ({ event, grid }) => toAll("cycleLate", event.subject.id, [grid.officeHeadId]),
  SettlementOpened: ({ event, county, grid }) =>
    toAll("yearEnds", event.subject.id, [
      ...grid.units.map(({ headId }) => headId),
      county.offices.centerHeadId,
      ...county.offices.reviewerIds,
    ]),
};
