import type { Finding } from "../../../domain/finding/finding.ts";
import type { Team } from "../../../domain/inspection/cycle.ts";
import type { Inspection } from "../../../domain/inspection/inspection.ts";
import type { Wait } from "../../../domain/wait/wait.ts";
import { momentsOf } from "./moments.ts";
import { inspectedIn, type World } from "./world.ts";

/** What is the same in two worlds that go on alike: where everything stands, who did what, what is past and what is not. */
export const keyOf = (world: World): string => {
  const { cycle, now, bulletin, announcement, findings, grid } = world;
  const waiting = (wait: Wait | undefined) => wait && [wait.purpose, wait.escalations, wait.closed === undefined];
  const signed =
    bulletin &&
    announcement &&
    [bulletin, announcement].map(({ signed: by, editedBy }) => [by !== undefined, editedBy]);
  return JSON.stringify([
    cycle && [
      cycle.status,
      cycle.status === "planned" && cycle.teams.map((team) => teamOf(world, team)),
      cycle.awaited,
      cycle.running,
      waiting(world.waits[cycle.id]),
    ],
    momentsOf(world).map((moment) => moment <= now),
    signed,
    grid.ties.length,
    inspectedIn(world).map(({ inspection }) => [...standingOf(world, inspection), waiting(world.waits[inspection.id])]),
    Object.values(findings).map(({ status, measure, unitId }: Finding) => [unitId, status, measure !== undefined]),
  ]);
};

const standingOf = (
  world: World,
  { status, team, selfReport, visit, preliminary, defence, opinion, ...rest }: Inspection,
) => [
  status,
  teamOf(world, team),
  selfReport?.timing,
  visit && [
    visit.entries.length,
    visit.signatures.filter(({ by }) => by === "team").length,
    visit.signatures.some(({ staffId }) => staffId === team.leadId),
    visit.signatures.some(({ by }) => by === "unit"),
    visit.endedAt !== undefined,
  ],
  preliminary !== undefined,
  defence !== undefined,
  opinion !== undefined,
  rest.dispute && [rest.dispute.answer?.outcome],
  rest.rectification !== undefined,
  rest.recheck && [isTied(world, rest.recheck.verifierId, team.unitId), rest.recheck.done?.outcome],
];

/** Inspectors are alike: what counts is how many there are, and whether the lead or another has a tie. */
const teamOf = (world: World, { leadId, memberIds, unitId }: Team) => [
  isTied(world, leadId, unitId),
  memberIds.length,
  memberIds.some((id) => isTied(world, id, unitId)),
];

const isTied = ({ grid }: World, staffId: string, unitId: string): boolean =>
  grid.ties.some((tie) => tie.inspectorId === staffId && tie.unitId === unitId);
