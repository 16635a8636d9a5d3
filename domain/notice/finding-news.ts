import { Severity } from "../finding/finding.ts";
import { isGrave } from "../finding/severity.ts";
import type { DomainEvent, EventType } from "../history/domain-event.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import type { StaffNews } from "./news-for.ts";
import type { NewsKind } from "./notice-record.ts";

type Told = { readonly event: DomainEvent; readonly grid: SupervisionGrid };

const to = (about: NewsKind, { id }: DomainEvent["subject"], staffIds: readonly unknown[]): readonly StaffNews[] =>
  [...new Set(staffIds)].flatMap((staffId) => (typeof staffId === "string" ? [{ staffId, news: { about, id } }] : []));

const toOwner = ({ event: { subject, words } }: Told): readonly StaffNews[] =>
  to("findingOpen", subject, [words["owner"]]);

/** Which event of a finding is news for whom: its owner, its verifier, and for a grave one at once the supervision office (domain §6.4). */
export const findingNews: { readonly [Type in EventType]?: (told: Told) => readonly StaffNews[] } = {
  FindingNoted: ({ event: { subject, words }, grid }) => {
    const severity = Severity.safeParse(words["severity"]);
    return severity.success && isGrave(severity.data) ? to("findingGrave", subject, [grid.officeHeadId]) : [];
  },
  FindingIssued: toOwner,
  FindingHandedOver: toOwner,
  FindingRefused: toOwner,
  FindingReopened: toOwner,
  FindingProved: ({ event: { subject, words } }) => to("findingProved", subject, [words["verifier"]]),
  FindingOverdue: ({ event: { subject, words }, grid }) => {
    const unit = grid.units.find(({ id }) => id === words["unit"]);
    return to("findingOverdue", subject, [words["owner"], unit?.headId, grid.officeHeadId]);
  },
};
