import { createHash } from 'node:crypto';
import { Answer, Call, hashOf, HostDouble } from './HostDouble';

/** A merge request that the double was asked to open. @internal */
export interface MergeRequest {
  iid: number;
  source_branch: string;
  target_branch: string;
  title: string;
  description: string;
  web_url: string;
}

interface Branch {
  commit: string;
  files: Record<string, string>;
}

interface Change {
  action: 'create' | 'update';
  file_path: string;
  content: string;
  encoding: BufferEncoding;
}

const PROJECT = 'platform/infrastructure';

const refused = (status: number, message: string): Answer => ({
  status,
  body: { message },
});

/**
 * A double of a GitLab of one's own with one project, `platform/infrastructure`,
 * whose `main` holds a README. It refuses what GitLab refuses of these calls: a
 * branch that is there, a file to create that is there, and a second merge
 * request for a branch.
 * @internal
 */
export class GitlabDouble extends HostDouble {
  readonly host = 'gitlab.test';
  readonly repoUrl = `${this.host}?owner=platform&repo=infrastructure`;
  readonly mergeRequests: MergeRequest[] = [];
  protected readonly prefix = '/api/v4';
  readonly #branches = new Map<string, Branch>([
    ['main', { commit: 'begin', files: { 'README.md': '# Infrastructure\n' } }],
  ]);

  /** What `integrations` of the configuration says of it. */
  get integrations() {
    const { host, url: baseUrl } = this;
    const apiBaseUrl = `${baseUrl}${this.prefix}`;
    return { gitlab: [{ host, baseUrl, apiBaseUrl, token: 'a-token' }] };
  }

  /** The branches it has. */
  get branches(): string[] {
    return [...this.#branches.keys()];
  }

  /** A branch, its newest commit and its files. */
  branch(name: string): Branch {
    const branch = this.#branches.get(name);
    if (!branch) throw new Error(`The double has no branch ${name}`);
    return branch;
  }

  /** Merges a merge request, as a reviewer does. */
  merge({ source_branch, target_branch }: MergeRequest): void {
    this.#branches.set(target_branch, this.branch(source_branch));
    this.#branches.delete(source_branch);
  }

  protected answer({ method, path, query, body }: Call): Answer | undefined {
    const project = `/projects/${PROJECT}`;
    if (!path.startsWith(project)) return undefined;
    const call = `${method} ${path.slice(project.length)}`;
    const name = call.match(/^GET \/repository\/branches\/(.+)$/)?.[1];
    const file = call.match(/^GET \/repository\/files\/(.+)$/)?.[1];
    if (name) return this.#branches.has(name) ? { body: { name } } : undefined;
    if (file) return this.#file(query.get('ref') ?? '', file);
    switch (call) {
      case 'GET ':
        return { body: { id: 1, default_branch: 'main' } };
      case 'GET /repository/tree':
        return this.#tree(query.get('ref') ?? '');
      case 'POST /repository/branches':
        return this.#branched(body);
      case 'POST /repository/commits':
        return this.#committed(body);
      case 'POST /merge_requests':
        return this.#opened(body);
      default:
        return undefined;
    }
  }

  #tree(ref: string): Answer | undefined {
    const branch = this.#branches.get(ref);
    const paths = Object.keys(branch?.files ?? {});
    return branch && { body: paths.map(path => ({ path, type: 'blob' })) };
  }

  #file(ref: string, path: string): Answer | undefined {
    const content = this.#branches.get(ref)?.files[path];
    if (content === undefined) return undefined;
    const hash = createHash('sha256').update(content).digest('hex');
    return { body: { file_path: path, content_sha256: hash } };
  }

  #branched({ branch, ref }: { branch: string; ref: string }): Answer {
    if (this.#branches.has(branch))
      return refused(400, 'Branch already exists');
    this.#branches.set(branch, this.branch(ref));
    return { status: 201, body: { name: branch } };
  }

  #committed(body: { branch: string; actions: Change[] }): Answer {
    const { files } = this.branch(body.branch);
    const isThere = ({ action, file_path }: Change) =>
      action === 'create' && file_path in files;
    if (body.actions.some(isThere)) {
      return refused(400, 'A file with this name already exists');
    }
    const written = body.actions.map(({ file_path, content, encoding }) => [
      file_path,
      Buffer.from(content, encoding).toString('utf8'),
    ]);
    const commit = hashOf(body);
    this.#branches.set(body.branch, {
      commit,
      files: { ...files, ...Object.fromEntries(written) },
    });
    return { status: 201, body: { id: commit } };
  }

  #opened(asked: MergeRequest): Answer {
    const { source_branch, target_branch, title, description } = asked;
    if (this.mergeRequests.some(one => one.source_branch === source_branch)) {
      return refused(409, 'Another open merge request already exists');
    }
    const iid = this.mergeRequests.length + 1;
    const web_url = `https://${this.host}/${PROJECT}/-/merge_requests/${iid}`;
    const made = { iid, source_branch, target_branch, title, description };
    this.mergeRequests.push({ ...made, web_url });
    return { status: 201, body: { ...made, web_url } };
  }
}
