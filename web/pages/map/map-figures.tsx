import { KeyFigures } from "../../components/key-figures.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { mapTexts } from "../../texts/map.ts";
import type { MapCycle, MapView } from "../../views/map.ts";
import { cycleName } from "./words.ts";

type ViewProps = { readonly view: MapView };

/** The numbers the county turns on, each with what it counts and where to read on. */
export const MapFigures = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { count, share } = useFormats();
  const { figures, share: ofAll } = mapTexts(language);
  const { aid, findings, cycle, grades, scores, ladder, gaps, taskBook } = view;
  const nameOf = (of: MapCycle): string => cycleName(language, of);
  const open = findings.S0 + findings.S1 + findings.S2 + findings.S3 + findings.proved;
  const items = taskBook.goals.reduce((sum, goal) => sum + goal.items, 0);
  const score = scores.at(-1);
  const steps = ladder.bulletin + ladder.interview + ladder.accountability;
  return (
    <KeyFigures
      figures={[
        {
          label: figures.aid,
          value: aid.asOf === undefined ? "–" : share(aid.approved, aid.applied),
          note: figures.aidNote(count(aid.approved), count(aid.applied)),
          href: "/desk",
        },
        {
          label: figures.aidOverdue,
          value: aid.asOf === undefined ? "–" : count(aid.overdue),
          note: figures.aidOverdueNote,
        },
        {
          label: figures.open,
          value: count(open),
          note: figures.openNote(count(findings.proved)),
          href: "/findings",
        },
        {
          label: figures.overdue,
          value: count(findings.overdue),
          note: figures.overdueNote,
          href: "/findings?overdue=yes",
        },
        { label: figures.grave, value: count(findings.S0 + findings.S3), note: figures.graveNote },
        {
          label: figures.ladder,
          value: count(steps),
          note: figures.ladderNote(count(ladder.bulletin), count(ladder.interview), count(ladder.accountability)),
          href: "/escalations",
        },
        ...(cycle
          ? [
              {
                label: figures.cycle(nameOf(cycle)),
                value: ofAll(count(cycle.letters), count(cycle.units)),
                note: figures.cycleNote(count(cycle.over)),
                href: `/inspections?cycle=${cycle.cycleId}`,
              },
            ]
          : []),
        ...(grades && score
          ? [{ label: figures.score, value: String(score.score), note: figures.scoreNote(nameOf(grades)) }]
          : []),
        {
          label: figures.gaps,
          value: count(gaps.unnamed),
          note: figures.gapsNote(count(gaps.pupils)),
          href: "/responsibility/gaps",
        },
        {
          label: figures.contacts,
          value: count(gaps.withoutContact),
          note: figures.contactsNote(count(gaps.schools)),
          href: "/responsibility/gaps",
        },
        {
          label: figures.tasks,
          value: count(taskBook.counts.late),
          note: figures.tasksNote(count(items)),
          href: `/task-book?year=${taskBook.year}&state=late`,
        },
      ]}
    />
  );
};
