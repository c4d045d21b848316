import { Broken } from './broken';
import { Difference, differs } from './link';
import {
  DumpedContent,
  DumpedOwner,
  DumpedPosture,
  DumpedWorkspace,
  Shows,
} from './rows';

function showsDifference(row: Shows, says: Shows): Difference | undefined {
  const fields = new Set([...Object.keys(says), ...Object.keys(row)]);
  for (const field of fields) {
    const wrong = differs(
      `${field} in the row of the workspace`,
      says[field],
      row[field],
    );
    if (wrong) return wrong;
  }
  return undefined;
}

/** Checks what a dump says of workspaces and of what is kept under hashes. @internal */
export class RowsVerifier {
  readonly #postures = new Map<string, number>();
  #workspace: DumpedWorkspace | undefined;
  #last = 0;
  #owner: DumpedOwner | undefined;

  static create(): RowsVerifier {
    return new RowsVerifier();
  }

  private constructor() {}

  /** How many postures were shown of a workspace, if it is there. */
  posturesOf(workspace: string): number | undefined {
    return this.#postures.get(workspace);
  }

  /** @param owner - whose the events say that it is */
  open(line: DumpedWorkspace, owner: string | undefined): Broken | undefined {
    const unfinished = this.close();
    if (unfinished) return unfinished;
    const before = this.#workspace;
    this.#workspace = line;
    this.#last = 0;
    this.#owner = undefined;
    this.#postures.set(line.workspace, line.postures);
    if (before && line.workspace <= before.workspace) {
      return this.#broken('dump', {
        expected: `a workspace with an id after ${before.workspace}`,
        found: `workspace ${line.workspace}`,
      });
    }
    if (line.origin !== 'request' || owner === undefined) return undefined;
    return this.#row(differs('owner in its row', owner, line.owner));
  }

  /** Takes whose a workspace became that no request asked for. */
  takeOwner(line: DumpedOwner): Broken | undefined {
    const { workspace } = this.#workspace ?? {};
    const { sequence = 0 } = this.#owner ?? {};
    const wrong =
      differs('an owner of workspace', workspace, line.owned) ??
      differs('sequence of its owner', sequence + 1, line.sequence);
    if (wrong) return this.#row(wrong);
    this.#owner = line;
    return undefined;
  }

  takePosture(line: DumpedPosture): Broken | undefined {
    const { workspace, postures, shows } = this.#workspace ?? {};
    const wrong = differs('a posture of workspace', workspace, line.posture);
    if (wrong) return this.#broken('dump', wrong);
    if (line.sequence <= this.#last || line.sequence > postures!) {
      return this.#row({
        expected: `a judgement after ${this.#last}, up to ${postures}`,
        found: `judgement ${line.sequence}`,
      });
    }
    this.#last = line.sequence;
    if (line.sequence < postures!) return undefined;
    if (line.found === undefined || !line.says) {
      return this.#row({
        expected: 'what the judgement that is shown says',
        found: 'nothing',
      });
    }
    const other = differs('hash of its content', line.body, line.found);
    if (other) return this.#broken('content', other);
    return this.#row(showsDifference(shows!, line.says));
  }

  takeContent({ content, hash, found }: DumpedContent): Broken | undefined {
    const wrong = differs(`${content} with the hash`, hash, found);
    return wrong && { kind: 'content', ...wrong };
  }

  /** Says that there is no more of a workspace. */
  close(): Broken | undefined {
    const { postures = 0, owner, origin } = this.#workspace ?? {};
    if (this.#owner && origin !== 'request') {
      const wrong = differs('owner in its row', this.#owner.owner, owner);
      if (wrong) return this.#row(wrong);
    }
    if (this.#last === postures) return undefined;
    return this.#broken('removed', {
      expected: `judgement ${postures}, which the workspace shows`,
      found: this.#last ? `judgement ${this.#last} as the last` : 'none',
    });
  }

  #row(difference: Difference | undefined): Broken | undefined {
    return difference && this.#broken('row', difference);
  }

  #broken(kind: Broken['kind'], difference: Difference): Broken {
    const { workspace } = this.#workspace ?? {};
    const place = workspace && { workspace, sequence: this.#last };
    return { kind, ...place, ...difference };
  }
}
