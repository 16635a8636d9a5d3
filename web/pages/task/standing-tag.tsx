import { applicationStatuses } from "../../../domain/application/status.ts";
import { ListStatus } from "../../../domain/publicity/aid-list.ts";
import { StatusTag } from "../../components/status-tag.tsx";
import type { ClosedView } from "../../views/task.ts";
import { ListTag } from "../staff/list-summary.tsx";

/** The state of an application or of a list. */
export const StandingTag = ({ status }: Pick<ClosedView, "status">) => {
  const ofList = ListStatus.safeParse(status).data;
  if (ofList) return <ListTag status={ofList} />;
  const ofApplication = applicationStatuses.find((each) => each === status);
  return ofApplication ? <StatusTag status={ofApplication} /> : null;
};
