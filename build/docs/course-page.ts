import { adviceSection } from './advice-section.ts';
import { GUARDS } from '../../shared/rules/course-guards.ts';
import { citationText } from '../../shared/rules/citation.ts';
import { COURSE_STAGES, STAGE_ORDER } from '../../shared/rules/course-stages.ts';
import { ALL_STEPS } from '../../shared/domain/course/steps.ts';
import { COURSE_SENTENCES } from '../../shared/errors/sentences-course.ts';

const OPENING = `# The statutory course of a lead

Generated from \`shared/domain/course\` and \`shared/rules\` by \`npm run docs\`; do not edit it by hand.

Each subject of a lead stands in a stage of its own. A disposal on paper, or in an old ledger, decides on all who stood in
the lead then; who is added later begins at his own beginning. A step is signed by the one who is logged in; before it is
signed, its guards are asked, and each that is in the way says so in a sentence, with the article that it rests on. A step
is one event: its \`head\` says who, when and which, its \`content\` what the lead is about. An order can erase the content.

The fold of signed steps asks only what holds for all time (is the subject in that stage, is something waiting for
approval). Guards are not asked again: a rule that changes must not turn old signed steps into contradictions.

How sure a number is: V, the article was read; C, seen as a citation; L, local practice; M, to be checked against the
printed rule.`;

const CORRECTIONS = `\`correct-step\` gives facts of an earlier step other values. What was decided, about whom, and who
signed stays as it was signed. The step is folded with the new values, whatever order events arrive in; the old ones stand
beside them. The guards of the step about days, and about who may take it, are asked again. After the archive only the
entry of the archive is corrected.`;

/** The text of `docs/course.md`, before it is formatted. */
export function coursePage(): string {
  return [
    OPENING,
    '## Stages',
    stages(),
    '## Steps',
    steps(),
    '## Corrections',
    CORRECTIONS,
    corrections(),
    '## Guards',
    guards(),
    adviceSection(),
  ].join('\n\n');
}

function stages(): string {
  const rows = STAGE_ORDER.map((stage) => `| \`${stage}\` | ${COURSE_STAGES[stage]} |`);
  return ['| stage | word |', '| --- | --- |', ...rows].join('\n');
}

function steps(): string {
  const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');
  const rows = ALL_STEPS.map(({ action, event, term, from, head, content, guards: asked }) =>
    [
      ...[`\`${action}\``, term, `\`${event}\``, from === null ? '' : code(from)],
      ...[code(Object.keys(head)), code(Object.keys(content)), code(asked)],
    ].join(' | '),
  );
  const heads = ['action', 'word', 'event', 'from', 'head', 'content', 'guards'];
  return [heads, heads.map(() => '---')]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .concat(rows.map((row) => `| ${row} |`))
    .join('\n');
}

function corrections(): string {
  const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');
  const rows = ALL_STEPS.flatMap(({ action, correctable }) =>
    correctable === undefined
      ? []
      : [`| \`${action}\` | ${code(correctable.replaced)} | ${code(correctable.filled ?? [])} |`],
  );
  return ['| step | other value | also added or taken back |', '| --- | --- | --- |', ...rows].join('\n');
}

function guards(): string {
  const rows = Object.entries(COURSE_SENTENCES).map(([code, text]) => {
    const { basis, exception } = GUARDS[code as keyof typeof GUARDS];
    return `| \`${code}\` | ${text} | ${citationText(basis)} | ${basis.confidence} | ${exception ?? ''} |`;
  });
  return ['| guard | sentence | basis | sure | exception |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}
