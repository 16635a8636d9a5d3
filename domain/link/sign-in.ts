import * as z from "zod";
import { text } from "../shared/form-fields.ts";

/** The registered address of a member of staff, as typed; faults `required`, `tooLong`, `emailPattern`. */
export const StaffAddressForm = z.object({ email: text(120).pipe(z.email("emailPattern")) });
