import type { ProblemTexts } from "./problem.zh-cn.ts";

/** What a page for a refusal says beside the refusal itself: what people can do now. */
export const problemEn: ProblemTexts = {
  whatNow: "What you can do",
  home: "Go to the home page",
  work: "Back to my work",
  signIn: "Staff: have a new link sent to your registered address",
  lookUp: "Look up an application by its receipt number",
  apply: "Apply for aid, or go on with a saved form",
  lists: "See the lists that hang at present",
  familySignIn:
    "First open your application with the receipt number, the pupil's name and the last four digits of the phone.",
  advice: {
    400: "Go back one page and submit it again.",
    401: "Use the newest link in your mail. If you cannot find it, have a new one sent to your registered address.",
    403: "Go back to the page you came from and try again. If that does not help, call the number below.",
    404: "Check that the address is complete. If you came from a mail or a printed notice, open its link again.",
    409: "Load the page you came from again to see how things stand now.",
    410: "A public list is taken down when its time ends, to protect the pupils. To say something about it, contact the school or the county aid centre.",
    422: "Go back one page, correct the form and submit it again.",
    429: "Come back in a little while. Nothing you saved is lost.",
    500: "You did nothing wrong. Try again in a few minutes; what you saved is still there.",
  },
  askForHelp: (phone) => `For help call the county aid centre on ${phone}.`,
  requestNumber: (number) => `When you call, give the request number: ${number}`,
};
