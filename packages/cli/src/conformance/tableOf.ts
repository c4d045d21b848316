import { SUBJECT_TYPES } from '@ringfence/dialects';
import { VERDICTS, baselinePolicy } from '@ringfence/engine';
import { basename } from 'node:path';
import { readInputs } from '../input/readInputs';
import { Joining } from '../judge/joining';
import type { Found } from '../judge/joinPart';
import { judgeFound, JudgeOptions, readSubjectsOf } from '../judge/judge';
import { plain } from '../output/markdown';

const SETTINGS: JudgeOptions = { policy: baselinePolicy };

class Counts {
  readonly #counts = new Map<string, number>();

  static create(): Counts {
    return new Counts();
  }

  add(what: string, n = 1): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + n);
  }

  /** Those of a list that came up, in its order. */
  tell(order: readonly string[]): string {
    const told = order.flatMap(what => {
      const n = this.#counts.get(what);
      return n ? [`${n} ${what}`] : [];
    });
    return told.length ? told.join(', ') : 'none';
  }

  get names(): string[] {
    return [...this.#counts.keys()].sort();
  }
}

/** What was read of a folder, what was not, and how it was judged. */
async function rowOf(folder: string): Promise<string> {
  const subjects = Counts.create();
  const verdicts = Counts.create();
  const skipped = Counts.create();
  let files = 0;
  let parts = 0;
  let whole = 0;
  const joining = Joining.create();
  const judge = (found: Found) => {
    const { subject, posture, unread } = judgeFound(found, SETTINGS);
    subjects.add(subject.type);
    parts += unread.length;
    if (subject.type === 'workspace') verdicts.add(posture.verdict);
  };
  await readInputs([folder], {
    scanned: scan => joining.scanned(scan),
    skipped: kinds => kinds.forEach((n, kind) => skipped.add(kind, n)),
    document(document) {
      const { found, unread } = readSubjectsOf(document, SETTINGS);
      for (const one of found) if (!joining.keep(one)) judge(one);
      parts += unread?.parts.length ?? 0;
    },
    unused() {
      parts += 1;
    },
    problem() {
      whole += 1;
    },
    progress(_, of) {
      files = of;
    },
  });
  for (const found of joining.joined()) judge(found);
  const cells = [
    plain(basename(folder)),
    `${files}`,
    subjects.tell(SUBJECT_TYPES),
    `${parts}`,
    `${whole}`,
    plain(skipped.tell(skipped.names)),
    verdicts.tell(VERDICTS),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Prints a Markdown table of whole folders: what was read, what is unread, and the verdicts. */
export async function tableOf(
  folders: readonly string[],
  print: (text: string) => void,
): Promise<void> {
  print(
    '| Folder | Files | Subjects read | Parts unread | Files unread | Skipped | Verdicts of its workspaces |',
  );
  print('| --- | ---: | --- | ---: | ---: | --- | --- |');
  for (const folder of folders) print(await rowOf(folder));
}
