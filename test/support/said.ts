import type { Change, Decision } from "../../domain/shared/decision.ts";
import type { Entity } from "../../domain/shared/entity.ts";
import type { Refusal, RefusalCode } from "../../domain/shared/refusal.ts";

/** The change of a decision that a test expects to be accepted. */
export const changeOf = (decision: Decision): Change => {
  if (!decision.accepted) throw new Error(`refused: ${decision.refusal.code}`);
  return decision.change;
};

/** The code of a refusal; none when the decision was accepted. */
export const codeOf = (decision: Decision): RefusalCode | undefined =>
  decision.accepted ? undefined : decision.refusal.code;

/** The faults beside fields of a refusal. */
export const faultsOf = (decision: Decision): Refusal["faults"] =>
  decision.accepted ? undefined : decision.refusal.faults;

/** The records of one kind that a change saves. */
export const recordsOf = <Kind extends Entity["kind"]>(
  change: Change,
  kind: Kind,
): readonly Extract<Entity, { kind: Kind }>[] =>
  change.save.filter((record): record is Extract<Entity, { kind: Kind }> => record.kind === kind);
