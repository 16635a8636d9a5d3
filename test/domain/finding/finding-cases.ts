import { decideProof } from "../../../domain/finding/decide-proof.ts";
import type { Finding } from "../../../domain/finding/finding.ts";
import { nameMeasure } from "../../../domain/finding/name-measure.ts";
import { proveFinding } from "../../../domain/finding/prove-finding.ts";
import { anOpenFinding, aProofFile, findingAfter, findingDesk, nineOn, readOf } from "../../support/findings.ts";

/** The day after the opinion letter. */
export const tuesday = nineOn("2026-07-28");
/** The head of the town, who owns its findings until they are handed on. */
export const owner = "township-1";

/** A finding whose measure is named. */
export const measured = (finding: Finding = anOpenFinding()): Finding =>
  findingAfter(
    nameMeasure({
      ...findingDesk({ finding, actorId: owner, now: tuesday }),
      form: { ...readOf(finding), text: "补签。" },
    }),
  );

/** A finding whose proof is handed in. */
export const proved = (finding: Finding = measured(), now = tuesday): Finding =>
  findingAfter(
    proveFinding({
      ...findingDesk({ finding, actorId: owner, now }),
      form: { ...readOf(finding), text: "已补签。", fileIds: ["photo"] },
      files: [aProofFile("photo", finding)],
    }),
  );

/** What an inspector says to a proof. */
export const decided = (finding: Finding, actorId: string, outcome: "close" | "refuse", now = tuesday) =>
  decideProof({
    ...findingDesk({ finding, actorId, now }),
    form: { ...readOf(finding), outcome, text: "已核查。" },
  });

/** A finding whose number is cancelled. */
export const closed = (now = tuesday): Finding => findingAfter(decided(proved(), "inspector-4", "close", now));

/** `accepted`, or why not: the fault beside a field, else the code. */
export const codeOf = (decision: ReturnType<typeof decideProof>) =>
  decision.accepted ? "accepted" : (decision.refusal.faults?.[0]?.code ?? decision.refusal.code);
