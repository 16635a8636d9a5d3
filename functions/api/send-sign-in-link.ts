import { hasLeft } from "../../domain/link/access-round.ts";
import { StaffAddressForm } from "../../domain/link/sign-in.ts";
import { SignInView } from "../../web/views/sessions.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { describeFailure } from "./failure.ts";
import { mailLink } from "./mail-link.ts";
import { takeMailTurn } from "./mail-turn.ts";
import { showSignInHandler } from "./show-sign-in.ts";
import { taken } from "./taken.ts";

/** Longer than a mail usually takes to be handed over, so that the time of the answer does not tell who is registered. */
const answerAfterMs = 800;

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Mails a link to the address if somebody is registered with it; whether or not, the answer is the same. */
export const sendSignInLinkHandler = apiHandler(
  {
    name: "send-sign-in-link",
    access: "public",
    body: StaffAddressForm,
    view: SignInView,
    form: showSignInHandler,
    limit: { key: ({ request }) => request.sourceIp, times: 20, withinSeconds: 3600 },
  },
  (deps: Dependencies) =>
    async ({ body: { email }, request }) => {
      await Promise.all([mailTo(deps, email), rest(answerAfterMs)]);
      return taken<SignInView>(request, { asked: "yes" }, "/sign-in?asked=yes");
    },
);

/** A mail that fails is for the log: an error page would tell that the address is registered. */
const mailTo = async (deps: Dependencies, email: string): Promise<void> => {
  const staff = await deps.staff.findByEmail(email);
  if (staff === undefined || hasLeft(staff)) return;
  try {
    if ((await takeMailTurn(deps, `sign-in:${staff.id}`)) === "send") await mailLink(deps, staff);
  } catch (error) {
    const { code, ids } = describeFailure(error);
    deps.logger.error(code, { handler: "send-sign-in-link", staffId: staff.id, ...ids });
  }
};
