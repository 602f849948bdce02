import { ADVICE } from '../../shared/rules/advice.ts';
import { SCORE_RULES, type ScoreRule } from '../../shared/rules/assessment.ts';
import { citationText } from '../../shared/rules/citation.ts';

const ADVISED = `## Advice

What a good colleague would say. It decides nothing and stops nothing: it stands in the file until it does not apply any
more, or until somebody signs why it is not followed (\`AdviceDeclined\`, with the step that it speaks about). In the form
of a step it is shown before the step is signed; with a reason, both are signed in one transaction, without one it stays
open. A meeting hears it before a study is recorded, and whoever signs a list in place sees beside each matter what is open
and what was answered. Of a subject whose course is over only that speaks which asks for something that is done then, and
of an archived lead nothing does; what was answered stays among the steps.`;

const SCORED = `## The score of an assessment

A sheet (\`AssessmentRecorded\`) signs how well each element is known and what the vault looked up beside it; the points are
reckoned from that by the version of the numbers that the event names, and shown line by line. An element that is partly
known has half its points, rounded down. A source that is an organ counts as the best form, however the paper came. The
numbers are this house's own, nothing in the product follows from them, and a mode is chosen by people.`;

/** The part of `docs/course.md` about advice and the score of an assessment. */
export function adviceSection(): string {
  return [ADVISED, advice(), SCORED, ...Object.entries(SCORE_RULES).map(([name, rule]) => score(name, rule))].join(
    '\n\n',
  );
}

function advice(): string {
  const rows = Object.entries(ADVICE).map(([code, { text, when, basis, steps }]) => {
    const forms = steps.map((action) => `\`${action}\``).join(', ');
    return `| \`${code}\` | ${text} | ${when} | ${citationText(basis)} | ${basis.confidence} | ${forms} |`;
  });
  const heads = '| advice | sentence | speaks when | basis | sure | in the form of |';
  return [heads, '| --- | --- | --- | --- | --- | --- |', ...rows].join('\n');
}

function score(name: string, { elements, key, organs, organ, channels, realName, forest, bands }: ScoreRule): string {
  const keys: readonly string[] = key;
  const lines = [
    ...Object.entries(elements).map(([element, points]) => [
      keys.includes(element) ? `${element}（关键要素）` : element,
      points,
    ]),
    [organs.join('、'), organ],
    ...Object.entries(channels),
    ['实名', realName],
    ...forest.map(({ from, points }) => [`同一单位另有${String(from)}件以上`, points]),
  ] as const;
  const rows = lines.map(([what, points]) => `| ${what} | ${String(points)} |`);
  const from = bands.map((one) => `${one.band} from ${String(one.from)} points`).join(', ');
  return [`Version \`${name}\`: ${from}.`, '', '| what | points |', '| --- | --- |', ...rows].join('\n');
}
