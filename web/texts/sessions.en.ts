import type { SessionsTexts } from "./sessions.zh-cn.ts";

/** Texts of signing in by mail and of the list of sessions, in English. */
export const sessionsEn: SessionsTexts = {
  signIn: {
    title: "Staff sign-in",
    intro:
      "There are no passwords here. Type the address the county aid centre has registered for you; a link to sign in goes to it.",
    family: "Families need not sign in to look up an application:",
    toStatus: "look up by receipt number",
    email: "Registered e-mail address",
    submit: "Send me a link",
    sent: "If this address is registered, a link is on its way. Please look into your mail, also among the junk.",
    nothing: "If nothing has come in a few minutes, check the address and try again, or call the number below.",
  },
  title: "Where I am signed in",
  intro:
    "These devices are signed in as you. End one you do not know; if your phone is lost, end all others and all links.",
  caption: "Open now",
  device: "Device",
  unknownDevice: "Unknown device",
  thisOne: "this device",
  openedAt: "Since",
  unknown: "unknown",
  expiresAt: "Until",
  end: "End",
  endOf: (device) => `End ${device}`,
  others: "End all others and all links",
  othersText:
    "This device stays signed in. All others are signed out at once, and no link in an earlier mail works any more.",
  ended: {
    one: "That device is signed out, and the link it used is dead.",
    others: "All other sessions and all earlier links were ended.",
  },
  back: "Back to my work",
  staff: {
    title: "End somebody else's sessions and links",
    intro:
      "When somebody loses a phone or leaves the office, the head of the aid centre ends their sessions and links. Type the registered address of that person.",
    email: "Registered address of the person",
    find: "Find",
    notFound: "Nobody is registered with this address",
    name: "Name",
    unit: "Office",
    open: "Open now",
    since: (device, at) => `${device} (${at})`,
    none: "Not signed in anywhere.",
    why: "Why",
    whyOf: {
      lostPhone: "Phone lost or link in wrong hands: may sign in again by the registered address",
      left: "Has left the office: no link is mailed to this address any more",
    },
    surname: "Type the surname of this person to confirm",
    submit: "End everything",
    handOver:
      "The open work of somebody who has left goes to others when the next mail about it would be due. To name a substitute at once:",
    toAbsences: "absences and substitutes",
    last: "Last ended",
    lastOf: {
      ownWish: "by the person",
      lostPhone: "phone lost or link in wrong hands",
      left: "has left and cannot sign in",
    },
  },
};
