import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const END_OF_HEADERS = '\r\n\r\n';

const linesOf = (text: string): string[] => text.split('\n').filter(Boolean);

/** Bare repositories that git itself serves over HTTP, below `/git/`. @internal */
export class GitServer {
  readonly #root = mkdtempSync(join(tmpdir(), 'repositories-'));

  /** Makes an empty repository. */
  init(name: string): void {
    execFileSync('git', ['init', '--quiet', '--bare', join(this.#root, name)]);
  }

  /** The commits of a branch, newest first; none where it is not there. */
  commitsOf(name: string, branch: string): string[] {
    const refs = this.#ask(name, 'for-each-ref', '--format=%(refname:short)');
    return linesOf(refs).includes(branch)
      ? linesOf(this.#ask(name, 'rev-list', branch))
      : [];
  }

  /** What a branch holds. */
  filesOf(name: string, branch: string): Record<string, string> {
    const paths = this.#ask(name, 'ls-tree', '-r', '--name-only', '-z', branch);
    return Object.fromEntries(
      paths
        .split('\0')
        .filter(Boolean)
        .map(path => [path, this.#ask(name, 'show', `${branch}:${path}`)]),
    );
  }

  /** Forgets them all. */
  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }

  /** Has git serve a request, as a web server does by CGI. */
  async serve(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '', 'http://localhost');
    const git = spawn('git', ['http-backend'], {
      env: {
        PATH: process.env.PATH,
        GIT_PROJECT_ROOT: this.#root,
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: pathname.replace('/git/', '/'),
        QUERY_STRING: search.slice(1),
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers['content-type'],
        REMOTE_USER: 'the-portal',
      },
    });
    request.pipe(git.stdin);
    const chunks: Buffer[] = [];
    for await (const chunk of git.stdout) chunks.push(chunk);
    const output = Buffer.concat(chunks);
    const end = output.indexOf(END_OF_HEADERS);
    const headers = output.subarray(0, end).toString('latin1').split('\r\n');
    for (const header of headers) {
      const [name, value] = header.split(': ');
      if (name === 'Status') response.statusCode = parseInt(value, 10);
      else response.setHeader(name, value);
    }
    response.end(output.subarray(end + END_OF_HEADERS.length));
  }

  #ask(name: string, ...words: string[]): string {
    const where = `--git-dir=${join(this.#root, name)}`;
    return execFileSync('git', [where, ...words], { encoding: 'utf8' });
  }
}
