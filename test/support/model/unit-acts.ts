import { inspectorsOf } from "../../../domain/inspection/due-process.ts";
import type { Decision } from "../../../domain/shared/decision.ts";
import { type Acting, deskOf, stepIn } from "./acting.ts";
import type { Step } from "./explore.ts";
import type { Office } from "./office.ts";
import { people } from "./people.ts";
import { committed, findingsOf, type Inspected, ledgerOf, occasionIn, type World } from "./world.ts";

/** Acts on the unit's side: its self-report, its defence, its objection. */
export const unitActs = (acting: Acting, inspected: Inspected): readonly Step<World>[] => {
  const { world, office, person } = acting;
  const { unit, inspection } = inspected;
  const { desk, read } = deskOf(acting, inspected);
  const act = stepIn(world);
  const of = `for ${unit.englishName}`;
  const answers = inspection.indicators.map((indicator) => ({ indicator, score: 88, note: "见台账。" }));
  const report = { act: "file", ...read, answers, attestation: "yes" } as unknown as Parameters<
    Office["fileSelfReport"]
  >[0]["form"];
  return [
    act(`${person.name} files the self-report ${of}`, () =>
      office.fileSelfReport({ ...desk, form: report, files: [] }),
    ),
    act(`${person.name} files the defence ${of}`, () =>
      office.fileDefence({ ...desk, form: { ...read, text: "申辩。" } }),
    ),
    ...(world.grain === "rights"
      ? [
          act(`${person.name} objects to the letter ${of}`, () =>
            office.disputeOpinion({ ...desk, form: { ...read, text: "不服。" } }),
          ),
        ]
      : []),
  ];
};

/** Acts on the spot: scores, findings, signatures, the end of the visit. */
export const visitActs = (acting: Acting, inspected: Inspected): readonly Step<World>[] => {
  const { world, office, person } = acting;
  const { unit, inspection } = inspected;
  const { desk, read } = deskOf(acting, inspected);
  const { staff, name } = person;
  const occasion = occasionIn(world);
  const act = stepIn(world);
  const entry = { entryId: "entry-0001", indicator: inspection.indicators[0] ?? "", score: 85, fileIds: [] };
  const note = { noteId: "note-00001", indicator: inspection.indicators[0] ?? "", fact: "签字不全。", fileIds: [] };
  const noting = { actor: staff, inspection, files: new Map(), ledger: ledgerOf(world), occasion };
  const sign = (signerId: string, on: World): Decision | undefined => {
    const present = on.inspections[unit.id];
    const signer = people.find(({ staff: { id } }) => id === signerId)?.staff;
    const form = { version: present?.record.version ?? 0, signer: signerId, name: signer?.name ?? "" };
    return office.signVisit({ actor: staff, inspection: present, signer, form, now: world.now });
  };
  const signers = [...inspectorsOf(inspection.team), inspection.headId];
  const together = (): World | undefined =>
    signers.reduce<World | undefined>((on, signer) => on && (committed(on, sign(signer, on)) ?? on), world);
  return [
    act(`${name} scores ${unit.englishName} on the spot`, () =>
      office.noteEntries({ actor: staff, inspection, now: world.now, form: { entries: [entry] }, files: new Map() }),
    ),
    act(`${name} notes a finding in ${unit.englishName}`, () =>
      world.grain === "units"
        ? undefined
        : office.noteVisitFinding({ ...noting, form: { ...note, severity: "S1", ground: "measures" } }),
    ),
    ...(world.grain === "hands"
      ? signers.map((signer) =>
          act(`${name} has ${signer} sign the record of ${unit.englishName}`, () => sign(signer, world)),
        )
      : [
          {
            words: `${name} has everybody sign in ${unit.englishName}`,
            lead: () => complete(world, together(), inspected),
          },
        ]),
    act(`${name} ends the visit of ${unit.englishName}`, () =>
      office.endVisit({ ...desk, form: read, findings: findingsOf(world, unit.id), ledger: ledgerOf(world) }),
    ),
  ];
};

/** Only once all have signed: in between lies nothing that a coarse look tells apart. */
const complete = (before: World, after: World | undefined, { unit, inspection }: Inspected): World | undefined => {
  const signatures = after?.inspections[unit.id]?.visit?.signatures ?? [];
  return after === before || signatures.length <= inspectorsOf(inspection.team).length ? undefined : after;
};
