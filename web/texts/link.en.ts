import type { LinkTexts } from "./link.zh-cn.ts";

/** Texts of the page a mail link opens, in English. */
export const linkEn: LinkTexts = {
  title: "Please confirm that it is you",
  about: "You are about to act as:",
  name: "Name",
  unit: "Office",
  roles: "Roles",
  nothingYet:
    "Opening the link carries nothing out. Type your surname and go on: only then this device is signed in, for twelve hours.",
  enter: "Go to my work",
  notYou: "If this is not you, close this page and do not forward the mail.",
  surname: "Your own surname",
  surnameHint: "The surname only, as the office knows you.",
  code: "The six digits from the mail",
  codeHint: (mailbox) => `Sent to ${mailbox}, good for 10 minutes.`,
  otherDevice: "This link was opened on another device",
  otherDeviceText: (mailbox) =>
    `To work on this device, ask for a code first. It goes to your registered mailbox ${mailbox}.`,
  sendCode: "Send the code",
  sendCodeAgain: "It has not come, send again",
  codeSent: (mailbox) => `A code was sent to ${mailbox}.`,
  expired: "This link has expired",
  expiredText: (deadline) => `It worked until ${deadline}. All your work is still there; nothing was lost.`,
  settled: "Everything this link was sent for is settled",
  settledText:
    "This is what has become of the work it was sent for. You will be told of new work, and a new link takes you in at any time.",
  ended: "This link was ended",
  endedText:
    "All your links and sessions were ended, by yourself or by the county aid centre. Your work is still there; a new link takes you in.",
  since: "The work it was sent for",
  fate: {
    waits: (n) => `${n} wait for you`,
    doneByYou: (n) => `${n} done by you`,
    doneByOther: (n) => `${n} done by others, withdrawn or lapsed`,
    passedOn: (n) => `${n} now with others`,
    over: (n) => `${n} have gone further`,
  },
  fresh: (mailbox) => `A new link can be sent to your registered mailbox ${mailbox}, and to no other address.`,
  sendFresh: "Send a new link",
  freshSent: (mailbox) => `A new link was sent to ${mailbox}. Please open the one in that mail.`,
};
