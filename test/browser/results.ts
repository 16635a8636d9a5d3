import type { Announcement, Bulletin } from "../../domain/bulletin/bulletin.ts";
import type { InspectionCycle } from "../../domain/inspection/cycle.ts";
import { yearEndsAt } from "../../domain/settlement/open-settlement.ts";
import type { Settlement } from "../../domain/settlement/settlement.ts";
import { SettlementStep, settlementIdOf } from "../../domain/settlement/settlement.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import { aScoredCycle, aStep, draftsOf, findingsOf } from "../support/results.ts";
import type { FoundForm } from "./forms.ts";
import type { Lookers } from "./sights.ts";

const staff = {
  head: "staff-supervision-head",
  deputy: "staff-bureau-deputy-director",
  centerHead: "staff-bureau-center-head",
  auditor: "staff-bureau-auditor",
  unitHead: "staff-shiqiao-office",
};

/** Three cycles: scored, with the bulletin signed, and announced. */
const cycles = { scored: "DZ2026-1-71", signed: "DZ2026-1-72", announced: "DZ2026-1-73" };

/** Both documents of each cycle, one of them edited into something the linter stops, and a step nobody was told of. */
const resultsIn = async ({ world: { deps } }: Lookers): Promise<void> => {
  if ((await deps.cycles.find(cycles.scored)) !== undefined) return;
  const grid = await deps.grid.get();
  if (grid === undefined) throw new Error("nothing is inspected");
  const now = deps.clock.now();
  const signed = { by: staff.deputy, at: now };
  const step = aStep({ unitId: "t-shiqiao", id: "ZR2026-t-shiqiao-help-71", record: unrecorded, issueClass: "help" });
  const documentsOf = (id: string, status: InspectionCycle["status"], number: number) => {
    const cycle = aScoredCycle(grid.units, { id, status, record: unrecorded });
    const drafts = draftsOf({ cycle, grid, findings: findingsOf(grid.units, 9), escalations: [step] });
    const bulletin: Bulletin = { ...drafts.bulletin, number, id: `TB2026-${number}` };
    const announcement: Announcement = drafts.announcement;
    const named = { ...cycle, bulletinId: bulletin.id, announcementId: announcement.id };
    return { cycle: named, bulletin, announcement };
  };
  const [scored, half, told] = [
    documentsOf(cycles.scored, "scored", 71),
    documentsOf(cycles.signed, "bulletinSigned", 72),
    documentsOf(cycles.announced, "announced", 73),
  ];
  const [first, ...rest] = scored.bulletin.parts;
  const edited: Bulletin = {
    ...scored.bulletin,
    editedBy: staff.head,
    parts: [{ heading: first?.heading ?? "", text: `${first?.text}请与13800138000联系。` }, ...rest],
  };
  await deps.store.commit({
    save: [
      ...[step, scored.cycle, edited, scored.announcement],
      ...[half.cycle, { ...half.bulletin, signed }, half.announcement],
      ...[told.cycle, { ...told.bulletin, signed }, { ...told.announcement, signed }],
    ],
    emit: [],
  });
};

/** A settlement of that year with so many steps done; with eight it is closed. */
const aSettlement = (year: number, steps: number): Settlement => {
  const at = yearEndsAt(year);
  const done = SettlementStep.options.slice(0, steps);
  return {
    ...{ kind: "settlement", record: unrecorded, id: settlementIdOf(year), year, clearBy: at },
    ...{ openedBy: staff.head, openedAt: at },
    done: done.map((step) => ({ step, by: staff.centerHead, at, figures: { year, items: 3, approved: 1_250_00 } })),
    scores: [{ unitId: "t-shiqiao", first: 81.5, second: 90, result: 86.6, grade: "B" }],
    ...(steps > 6 && { opinion: { outcome: "qualified" as const, text: "发放记录未纳入。", by: staff.auditor, at } }),
    signatures: steps > 7 ? [{ by: staff.deputy, at }] : [],
    ...(steps > 7 && { closedAt: at }),
    corrections: steps > 7 ? [{ about: "letters", text: "少计一份。", by: staff.head, at }] : [],
  };
};

const settlementsIn = async ({ world: { deps } }: Lookers): Promise<void> => {
  if ((await deps.settlements.find("JZ2024")) !== undefined) return;
  await deps.store.commit({ save: [aSettlement(2024, 6), aSettlement(2023, 9)], emit: [] });
};

const announcementAt = (cycleId: string): string => `/announcements/GG${cycleId.slice(2)}`;

/** Results at every stage, for the public, the units, whoever edits and whoever signs; and two years that are settled. */
export const resultSights = async (lookers: Lookers) => {
  await resultsIn(lookers);
  await settlementsIn(lookers);
  const { people } = lookers;
  const [anybody, head, deputy] = [
    await people.anybody(),
    await people.staff(staff.head),
    await people.staff(staff.deputy),
  ];
  const [auditor, unitHead] = [await people.staff(staff.auditor), await people.staff(staff.unitHead)];
  return {
    "show-results": [{ as: anybody, path: "/results" }],
    "show-result": [
      { as: anybody, path: `/results/GG${cycles.announced.slice(2)}` },
      { as: anybody, path: `/results/GG${cycles.signed.slice(2)}`, status: 404 },
    ],
    "show-bulletins": [head, unitHead].map((as) => ({ as, path: "/bulletins" })),
    "show-bulletin": [
      ...[head, deputy].map((as) => ({ as, path: "/bulletins/TB2026-71" })),
      { as: unitHead, path: "/bulletins/TB2026-73" },
      { as: unitHead, path: "/bulletins/TB2026-71", status: 404 },
    ],
    "show-announcement": [
      ...[head, deputy].map((as) => ({ as, path: announcementAt(cycles.signed) })),
      { as: unitHead, path: announcementAt(cycles.announced) },
    ],
    "show-settlements": [
      { as: head, path: "/settlements" },
      { as: unitHead, path: "/settlements", status: 403 },
    ],
    "show-settlement": [
      { as: auditor, path: "/settlements/2024" },
      { as: head, path: "/settlements/2023" },
    ],
  };
};

/** What is seen where nothing has been inspected or settled yet. */
export const emptyResults = async ({ people }: Lookers) => {
  const [anybody, head] = [await people.anybody(), await people.staff(staff.head)];
  return {
    "show-results": [{ as: anybody, path: "/results" }],
    "show-result": [{ as: anybody, path: "/results/GG2026-1-90", status: 404 }],
    "show-bulletins": [{ as: head, path: "/bulletins" }],
    "show-bulletin": [{ as: head, path: "/bulletins/TB2026-90", status: 404 }],
    "show-announcement": [{ as: head, path: "/announcements/GG2026-1-90", status: 404 }],
    "show-settlements": [{ as: head, path: "/settlements" }],
    "show-settlement": [{ as: head, path: "/settlements/2019", status: 404 }],
  };
};

/** The forms with which results are edited and signed, and years settled. */
export const resultForms = async (lookers: Lookers) => {
  await resultsIn(lookers);
  await settlementsIn(lookers);
  const at = async (staffId: string, path: string, act: string): Promise<FoundForm> => ({
    as: await lookers.people.staff(staffId),
    path,
    form: `main form[method=post][action$="${act}"]`,
  });
  // A part may hold any words, and many of them; the linter reads them before anybody signs.
  const accepts = ["a script", "a query", "emoji", "far too much"] as const;
  const announcement = announcementAt(cycles.signed);
  return {
    "edit-bulletin": [{ ...(await at(staff.head, "/bulletins/TB2026-71", "/edit")), accepts }],
    "sign-bulletin": [await at(staff.deputy, "/bulletins/TB2026-71", "/signature")],
    "edit-announcement": [{ ...(await at(staff.head, announcement, "/edit")), accepts }],
    "sign-announcement": [await at(staff.deputy, announcement, "/signature")],
    "open-settlement": [await at(staff.head, "/settlements", "/settlements")],
    "do-settlement-step": [await at(staff.auditor, "/settlements/2024", "/steps/audit")],
    "correct-settlement": [await at(staff.centerHead, "/settlements/2023", "/corrections")],
  };
};
