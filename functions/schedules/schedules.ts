/** A time table of the office: every so many minutes, or once a day at an hour of Asia/Shanghai. */
export type Schedule = {
  readonly name: string;
  readonly when: { readonly everyMinutes: number } | { readonly dailyAt: `${number}:${number}` };
  /** It looks at what is, not at what was due: a clock that is put forward passes it by and runs it once, at the end. */
  readonly passedBy?: "once";
  /** One call does it for all counties of a deployment, one after the other, because they share what it reads. */
  readonly counties?: "inTurn";
  /** One sentence for operators. */
  readonly summary: string;
};

/** What the office does by the clock; infra and the local machine read this table. Running one twice is harmless, at the same moment too; of two due at once the upper comes first. */
export const schedules = [
  {
    name: "note-uptime",
    when: { everyMinutes: 15 },
    summary: "Notes that the house is up; windows nobody could see begin afresh.",
  },
  {
    name: "watch-calendar",
    when: { dailyAt: "08:20" },
    summary: "Counts open windows anew and asks for missing holiday tables.",
  },
  { name: "open-cycle", when: { dailyAt: "08:25" }, summary: "Plans the half-year and the year-end inspection." },
  {
    name: "watch-findings",
    when: { dailyAt: "08:27" },
    summary: "Closes findings the records show as right, and tells of late ones.",
  },
  {
    name: "hand-over-work",
    when: { dailyAt: "08:28" },
    summary: "Hands over the open work of everybody who is away today.",
  },
  { name: "remind-open-tasks", when: { dailyAt: "08:30" }, summary: "Reminds at half time and on the last day." },
  { name: "deliver-digests", when: { everyMinutes: 10 }, summary: "Mails staff that work waits for them." },
  { name: "deliver-waiting-mail", when: { everyMinutes: 5 }, summary: "Sends notices that could not be sent before." },
  {
    name: "sweep",
    when: { everyMinutes: 10 },
    passedBy: "once",
    counties: "inTurn",
    summary: "Compares records, workflows and mail, puts right what differs and reports it.",
  },
  { name: "count-standings", when: { everyMinutes: 15 }, summary: "Counts where every application stands." },
  { name: "anchor-history", when: { dailyAt: "00:20" }, summary: "Anchors every history that grew in one hash." },
  {
    name: "check-history",
    when: { dailyAt: "03:10" },
    passedBy: "once",
    summary: "Checks every history and anchor on Sundays.",
  },
  {
    name: "retention",
    when: { dailyAt: "02:10" },
    passedBy: "once",
    summary: "Erases what is kept no longer, with proof.",
  },
  {
    name: "reseal",
    when: { dailyAt: "03:10" },
    passedBy: "once",
    summary: "After a rotation, seals what older keys have sealed with the newest.",
  },
  {
    name: "count-help",
    when: { dailyAt: "05:40" },
    summary: "Counts on Mondays who has a responsible person, school by school.",
  },
] as const satisfies readonly Schedule[];

/** The name of something done by the clock. */
export type ScheduleName = (typeof schedules)[number]["name"];
