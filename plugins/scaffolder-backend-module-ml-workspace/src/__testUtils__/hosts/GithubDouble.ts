import { Answer, Call, hashOf, HostDouble } from './HostDouble';

/** A pull request that the double was asked to open. @internal */
export interface PullRequest {
  number: number;
  head: string;
  base: string;
  title: string;
  body: string;
  html_url: string;
}

type Tree = Record<string, string>;

const OWNER = 'platform';
const REPO = 'infrastructure';

const created = (body: unknown): Answer => ({ status: 201, body });

/**
 * A double of GitHub Enterprise with one repository, `platform/infrastructure`,
 * whose `main` holds a README.
 * @internal
 */
export class GithubDouble extends HostDouble {
  readonly host = 'github.test';
  readonly repoUrl = `${this.host}?owner=${OWNER}&repo=${REPO}`;
  readonly pullRequests: PullRequest[] = [];
  protected readonly prefix = '/api/v3';
  readonly #blobs = new Map<string, Buffer>();
  readonly #trees = new Map<string, Tree>();
  readonly #commits = new Map<string, { tree: string; message: string }>();
  readonly #refs = new Map<string, string>();

  constructor() {
    super();
    const sha = this.#keepBlob(Buffer.from('# Infrastructure\n'));
    const tree = this.#keepTree({ 'README.md': sha });
    this.#refs.set('heads/main', this.#keepCommit(tree, 'Begin'));
  }

  /** What `integrations` of the configuration says of it. */
  get integrations() {
    const apiBaseUrl = `${this.url}/api/v3`;
    return { github: [{ host: this.host, apiBaseUrl, token: 'a-token' }] };
  }

  /** The branches it has. */
  get branches(): string[] {
    return [...this.#refs.keys()].map(ref => ref.replace('heads/', ''));
  }

  /** The files of a branch. */
  filesOf(branch: string): Record<string, string> {
    const tree = this.#trees.get(this.#headOf(branch).tree) ?? {};
    return Object.fromEntries(
      Object.entries(tree).map(([path, sha]) => [
        path,
        this.#blobs.get(sha)?.toString('utf8') ?? '',
      ]),
    );
  }

  /** Merges a pull request, as a reviewer does. */
  merge({ head, base }: PullRequest): void {
    const sha = this.#refs.get(`heads/${head}`) ?? '';
    this.#refs.set(`heads/${base}`, sha);
  }

  protected answer({ method, path, query, body }: Call): Answer | undefined {
    if (path === '/api/graphql') return this.#branchInfo(body.variables.head);
    const repo = `/repos/${OWNER}/${REPO}`;
    if (!path.startsWith(repo)) return undefined;
    const call = `${method} ${path.slice(repo.length)}`;
    const ref = call.match(/^PATCH \/git\/refs\/(.+)$/)?.[1];
    const pull = call.match(/^PATCH \/pulls\/(\d+)$/)?.[1];
    if (ref) return this.#pointed(ref, body.sha);
    if (pull) return { body: this.pullRequests[Number(pull) - 1] };
    switch (call) {
      case 'GET ':
        return {
          body: { default_branch: 'main', permissions: { push: true } },
        };
      case 'GET /commits': {
        const sha = this.#refs.get(`heads/${query.get('sha')}`);
        const { tree } = this.#headOf(query.get('sha') ?? '');
        return { body: [{ sha, commit: { tree: { sha: tree } } }] };
      }
      case 'POST /git/blobs': {
        const content = Buffer.from(body.content, body.encoding);
        return created({ sha: this.#keepBlob(content) });
      }
      case 'POST /git/trees':
        return created({ sha: this.#grown(body.base_tree, body.tree) });
      case 'POST /git/commits':
        return created({ sha: this.#keepCommit(body.tree, body.message) });
      case 'POST /git/refs':
        return this.#pointed(body.ref.replace('refs/', ''), body.sha);
      case 'POST /pulls':
        return created(this.#opened(body));
      default:
        return this.#found(call);
    }
  }

  #branchInfo(head: string): Answer {
    const open = this.pullRequests.filter(pull => pull.head === head);
    const edges = open.map(({ number, html_url: url }) => ({
      node: { id: `${number}`, number, url },
    }));
    const ref = this.branches.includes(head)
      ? { associatedPullRequests: { edges } }
      : null;
    return { body: { data: { repository: { ref } } } };
  }

  /** Whether `main` has a file. */
  #found(call: string): Answer | undefined {
    const path = call.match(/^HEAD \/contents\/(.+)$/)?.[1];
    return path && path in this.filesOf('main') ? {} : undefined;
  }

  #opened({ head, base, title, body }: PullRequest): PullRequest {
    const number = this.pullRequests.length + 1;
    const pull = {
      number,
      head: head.replace(`${OWNER}:`, ''),
      base,
      title,
      body,
      html_url: `https://${this.host}/${OWNER}/${REPO}/pull/${number}`,
    };
    this.pullRequests.push(pull);
    // The action reads the base of the answer as GitHub gives it.
    return { ...pull, base: { ref: base } } as unknown as PullRequest;
  }

  #pointed(ref: string, sha: string): Answer {
    this.#refs.set(ref, sha);
    return created({ ref: `refs/${ref}` });
  }

  #headOf(branch: string) {
    const commit = this.#commits.get(this.#refs.get(`heads/${branch}`) ?? '');
    if (!commit) throw new Error(`The double has no branch ${branch}`);
    return commit;
  }

  #keepBlob(content: Buffer): string {
    const sha = hashOf(content.toString('base64'));
    this.#blobs.set(sha, content);
    return sha;
  }

  #keepTree(tree: Tree): string {
    const sha = hashOf(Object.entries(tree).sort());
    this.#trees.set(sha, tree);
    return sha;
  }

  #grown(base: string, changes: { path: string; sha: string | null }[]) {
    const tree = { ...this.#trees.get(base) };
    for (const { path, sha } of changes) {
      if (sha === null) delete tree[path];
      else tree[path] = sha;
    }
    return this.#keepTree(tree);
  }

  #keepCommit(tree: string, message: string): string {
    const sha = hashOf([tree, message]);
    this.#commits.set(sha, { tree, message });
    return sha;
  }
}
