import * as z from "zod";
import type { Finding } from "../finding/finding.ts";
import type { ScoredClass } from "./indicator.ts";

/** What makes a unit D by itself (一票否决, domain §6.6). */
export const Veto = z.enum(["misuseOfMoney", "falseData", "privacyBreach", "hiddenDropout"]);
export type Veto = z.infer<typeof Veto>;

/** All vetoes, in the order of domain §6.6. */
export const vetoes = Veto.options;

const foundIn: Readonly<Record<Veto, ScoredClass>> = {
  misuseOfMoney: "funds",
  falseData: "accuracy",
  privacyBreach: "process",
  hiddenDropout: "dropout",
};

/** The group of findings in which the matter of a veto is found. */
export const classOfVeto = (veto: Veto): ScoredClass => foundIn[veto];

/** Whether a veto stands on a fact: a grave finding of its group on record that nobody has withdrawn (domain §6.4). */
export const isVetoGrounded = (veto: Veto, findings: readonly Found[]): boolean =>
  findings.some(
    ({ issueClass, severity, status }) =>
      issueClass === foundIn[veto] && (severity === "S3" || severity === "S0") && status !== "withdrawn",
  );

type Found = Pick<Finding, "issueClass" | "severity" | "status">;
