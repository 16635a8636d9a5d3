import { type Application, type ApplicationIn, baseOf } from "../application/application.ts";
import type { Reason } from "../review/reason.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";

/** An application as its rejection leaves it: whoever rejected it is barred, and the right to have it looked at again begins (domain §2.8). */
export const rejected = ({ application, level, unit, reason, by, occasion }: Rejected): ApplicationIn<"rejected"> => ({
  ...baseOf(application),
  barred: [...(application.barred ?? []), by],
  status: "rejected",
  level,
  unit,
  reason,
  rejectedAt: occasion.now,
  reconsiderBy: limitEnd(occasion, "reconsiderationRequest"),
  ...("award" in application && application.award && { formerAward: application.award }),
});

type Rejected = {
  readonly application: Application;
  readonly level: ApplicationIn<"rejected">["level"];
  readonly unit: ApplicationIn<"rejected">["unit"];
  readonly reason: Reason;
  /** Staff id. */
  readonly by: string;
  readonly occasion: Occasion;
};
