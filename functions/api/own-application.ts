import * as z from "zod";
import type { Application } from "../../domain/application/application.ts";
import type { Dependencies } from "../dependencies.ts";

/** The path of one application of the family's own file. */
export const ApplicationPath = z.object({ applicationId: z.string().max(40) });

/** An application of this receipt number; somebody else's is not found. */
export const ownApplication = async (
  deps: Dependencies,
  applicationId: string,
  receiptNo: string,
): Promise<Application | undefined> => {
  const application = await deps.applications.find(applicationId);
  return application?.receiptNo === receiptNo ? application : undefined;
};
