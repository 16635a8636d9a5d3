import type { Finding } from "../../domain/finding/finding.ts";
import { repeatedBy } from "../../domain/finding/issue-findings.ts";
import { heavierThan } from "../../domain/finding/severity.ts";
import type { Inspection } from "../../domain/inspection/inspection.ts";
import type { InspectionView } from "../../web/views/inspection.ts";
import type { Dependencies } from "../dependencies.ts";
import { earlierFindings } from "./inspection-past.ts";

/** Which findings were there within twelve months before, and the severity proposed for each (feature 84). */
export const repeatedFindings = async (
  deps: Dependencies,
  { inspection, findings }: { readonly inspection: Inspection; readonly findings: readonly Finding[] },
): Promise<InspectionView["repeated"]> => {
  const earlier = await earlierFindings(deps, inspection);
  return findings
    .filter(({ status }) => status === "noted")
    .flatMap((finding) => {
      const repeats = repeatedBy(finding, earlier);
      return repeats ? [{ id: finding.id, repeats: repeats.id, severity: heavierThan(finding.severity) }] : [];
    });
};
