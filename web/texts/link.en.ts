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
  fresh: (mailbox) => `A new link can be sent to your registered mailbox ${mailbox}, and to no other address.`,
  sendFresh: "Send a new link",
  freshSent: (mailbox) => `A new link was sent to ${mailbox}. Please open the one in that mail.`,
};
