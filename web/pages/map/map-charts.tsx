import { Donut } from "../../components/charts/donut.tsx";
import { LineChart } from "../../components/charts/line-chart.tsx";
import { StackedBars } from "../../components/charts/stacked-bars.tsx";
import { usePage } from "../../layout/page-context.ts";
import { mapTexts } from "../../texts/map.ts";
import type { MapView } from "../../views/map.ts";
import { GoalBars } from "../task-book/goals.tsx";
import { cycleName, severityTones } from "./words.ts";

type ViewProps = { readonly view: MapView };

const severities = ["S0", "S3", "S2", "S1"] as const;
const gradeTones = { A: "good", B: "moving", C: "attention", D: "bad" } as const;
const grades = ["A", "B", "C", "D"] as const;
const fullScore = 100;

/** What the numbers look like: problems, grades, scores, tasks; nothing is drawn of what is not there. */
export const MapCharts = ({ view }: ViewProps) => (
  <div class="charts">
    <ProblemClasses view={view} />
    <CycleProblems view={view} />
    <Grades view={view} />
    <Scores view={view} />
    <Tasks view={view} />
  </div>
);

const ProblemClasses = ({ view: { findings } }: ViewProps) => {
  const texts = mapTexts(usePage().language);
  const count = findings.S0 + findings.S1 + findings.S2 + findings.S3;
  if (count === 0) return null;
  return (
    <StackedBars
      id="classes"
      title={texts.classes.title}
      description={texts.classes.said(count)}
      rowHeader={texts.classes.row}
      kinds={severities.map((severity) => ({
        key: severity,
        label: texts.severity[severity],
        tone: severityTones[severity],
        href: `/findings?severity=${severity}&status=open`,
      }))}
      bars={findings.byClass.map(({ issueClass, ...values }) => ({
        key: issueClass,
        label: texts.issueClass[issueClass],
        values,
      }))}
    />
  );
};

const CycleProblems = ({ view: { cycle } }: ViewProps) => {
  const { language } = usePage();
  const texts = mapTexts(language).cycle;
  if (cycle === undefined || Object.values(cycle.findings).every((count) => count === 0)) return null;
  const kinds = [
    { key: "noted", label: texts.noted, tone: "waiting" },
    { key: "open", label: texts.open, tone: "attention" },
    { key: "proved", label: texts.proved, tone: "moving" },
    { key: "closed", label: texts.closed, tone: "good" },
  ] as const;
  const name = cycleName(language, cycle);
  return (
    <StackedBars
      id="cycle"
      title={texts.title(name)}
      description={texts.said}
      rowHeader={texts.row}
      kinds={kinds.map((kind) => ({ ...kind, href: `/findings?cycle=${cycle.cycleId}&status=${kind.key}` }))}
      bars={[{ key: cycle.cycleId, label: name, values: cycle.findings }]}
    />
  );
};

const Grades = ({ view }: ViewProps) => {
  const { language } = usePage();
  const texts = mapTexts(language);
  if (view.grades === undefined) return null;
  const { counts } = view.grades;
  return (
    <Donut
      id="grades"
      title={texts.grades.title(cycleName(language, view.grades))}
      description={texts.grades.said(counts.A + counts.B + counts.C + counts.D)}
      rowHeader={texts.grades.row}
      countHeader={texts.grades.units}
      parts={grades.map((grade) => ({
        key: grade,
        label: texts.gradeOf[grade],
        sign: grade,
        count: counts[grade],
        tone: gradeTones[grade],
      }))}
    />
  );
};

const Scores = ({ view: { scores } }: ViewProps) => {
  const { language } = usePage();
  const texts = mapTexts(language);
  if (scores.length < 2) return null;
  return (
    <LineChart
      id="scores"
      title={texts.scores.title}
      description={texts.scores.said}
      rowHeader={texts.scores.row}
      valueHeader={texts.scores.score}
      least={0}
      most={fullScore}
      points={scores.map(({ cycleId, year, half, score }) => ({
        key: cycleId,
        label: texts.half(year, half),
        value: score,
        said: String(score),
      }))}
    />
  );
};

const Tasks = ({ view: { taskBook } }: ViewProps) =>
  taskBook.goals.length === 0 ? null : <GoalBars id="tasks" goals={taskBook.goals} />;
