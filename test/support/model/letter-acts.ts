import { stands } from "../../../domain/inspection/drop-finding.ts";
import { smallCounty } from "../small-county.ts";
import { type Acting, deskOf, readOf, stepIn } from "./acting.ts";
import type { Step } from "./explore.ts";
import { committed, findingsOf, type Inspected, occasionIn, type World } from "./world.ts";

/** Acts on the letters: preliminary opinion, opinion letter, and the answer to an objection. */
export const letterActs = (acting: Acting, inspected: Inspected): readonly Step<World>[] => {
  const { world, office, person } = acting;
  const { unit, inspection } = inspected;
  const { desk, read } = deskOf(acting, inspected);
  const { cycle } = world;
  if (cycle === undefined) return [];
  const act = stepIn(world);
  const findings = findingsOf(world, unit.id);
  const letter = { ...read, text: "督导意见书。", heavier: [] };
  const past = { earlier: [], ladder: [], findings, cycle };
  const all = findings.map(({ id }) => id);
  const answered = inspection.defence === undefined ? {} : { answer: "已核实。" };
  const { name } = person;
  return [
    act(`${name} issues the preliminary opinion on ${unit.englishName}`, () =>
      office.issuePreliminary({ ...desk, form: { ...read, text: "初步意见。" } }),
    ),
    act(`${name} issues the opinion letter on ${unit.englishName}`, () =>
      office.issueOpinion({ ...desk, ...past, form: { ...letter, ...answered, withdraw: [] } }),
    ),
    ...(world.grain === "rights"
      ? [
          act(`${name} issues a letter without an answer to ${unit.englishName}`, () =>
            office.issueOpinion({ ...desk, ...past, form: { ...letter, withdraw: [] } }),
          ),
          ...(["upheld", "changed"] as const).map((outcome) =>
            act(`${name} answers the objection of ${unit.englishName}: ${outcome}`, () =>
              office.answerDispute({
                ...desk,
                county: smallCounty,
                findings,
                cycle,
                form: {
                  ...read,
                  outcome,
                  text: "答复。",
                  ...(outcome === "changed" ? { withdraw: all, withdrawReason: "属实。" } : { withdraw: [] }),
                },
              }),
            ),
          ),
        ]
      : []),
  ];
};

/** Acts after the letter: measures, proofs, the report, the recheck. */
export const rectifyingActs = (acting: Acting, inspected: Inspected): readonly Step<World>[] => {
  const { world, office, person } = acting;
  const { unit, inspection } = inspected;
  const { desk, read } = deskOf(acting, inspected);
  const { cycle, grid } = world;
  if (cycle === undefined) return [];
  const act = stepIn(world);
  const findings = findingsOf(world, unit.id);
  const { name, staff } = person;
  const onFile = findings.flatMap((finding) => {
    const file = { actor: staff, finding, inspection, unit, grid, occasion: occasionIn(world) };
    return [
      act(`${name} names the measure for ${finding.id}`, () =>
        finding.measure === undefined
          ? office.nameMeasure({ ...file, form: { ...readOf(finding, unit), text: "补签。" } })
          : undefined,
      ),
      act(`${name} proves ${finding.id}`, () =>
        office.proveFinding({ ...file, form: { ...readOf(finding, unit), text: "已补签。", fileIds: [] }, files: [] }),
      ),
    ];
  });
  const tied = grid.ties.some((tie) => tie.inspectorId === staff.id && tie.unitId === unit.id);
  const decided = (after: World | undefined) =>
    after && { ...after, rechecked: { ...after.rechecked, [unit.id]: { by: staff.id, tied } } };
  const recheck = (outcome: "passed" | "failed") => ({
    words: `${name} decides the recheck of ${unit.englishName}: ${outcome}`,
    lead: () =>
      decided(
        committed(
          world,
          office.decideRecheck({
            ...desk,
            findings,
            ladder: [],
            cycle,
            form: {
              ...read,
              outcome,
              text: "已看。",
              failed: outcome === "failed" ? findings.filter(stands).map(({ id }) => id) : [],
            },
          }),
        ),
      ),
  });
  return [
    ...onFile,
    act(`${name} reports the rectification of ${unit.englishName}`, () =>
      office.reportRectification({ ...desk, findings, form: { ...read, text: "已整改。" } }),
    ),
    recheck("passed"),
    recheck("failed"),
  ];
};
