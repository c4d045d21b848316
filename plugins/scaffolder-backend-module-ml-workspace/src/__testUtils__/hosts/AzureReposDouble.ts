import { IncomingMessage, ServerResponse } from 'node:http';
import { http, RequestHandler } from 'msw';
import { GitServer } from './GitServer';
import { Answer, Call, HostDouble } from './HostDouble';

const ORGANIZATION = 'contoso';
const PROJECT = 'machine-learning';

const listed = (value: unknown[]) => ({ count: value.length, value });

/** The addresses that its client asks for, and by which ids. */
const LOCATIONS: Record<string, object> = {
  Location: {
    id: 'e81700f7-3be2-46de-8624-2eb35882fcaa',
    area: 'Location',
    resourceName: 'ResourceAreas',
    routeTemplate: '_apis/{resource}',
  },
  git: {
    id: '225f7195-f9c7-4d14-ab28-a83f7ff77e1f',
    area: 'git',
    resourceName: 'repositories',
    routeTemplate: '{project}/_apis/{area}/{resource}',
  },
};

const VERSIONS = {
  resourceVersion: 1,
  minVersion: '1.0',
  maxVersion: '7.2',
  releasedVersion: '7.1',
};

/**
 * A double of Azure DevOps with one project, `machine-learning` of `contoso`. Its
 * repositories are served by git itself. It refuses a name that is taken.
 *
 * @remarks
 * The action speaks HTTPS to any host, so what it sends to this one is passed on
 * to the server by {@link AzureReposDouble.passOn}.
 * @internal
 */
export class AzureReposDouble extends HostDouble {
  readonly host = 'azure.test';
  readonly git = new GitServer();
  /** The repositories that it was asked to make. */
  readonly repositories: string[] = [];
  protected readonly prefix = `/${ORGANIZATION}`;

  /** What the form gives for a repository of its project. */
  repoUrl(name: string): string {
    return `${this.host}?organization=${ORGANIZATION}&project=${PROJECT}&repo=${name}`;
  }

  /** Where people look at a repository. */
  webUrl(name: string): string {
    return `https://${this.host}/${ORGANIZATION}/${PROJECT}/_git/${name}`;
  }

  /** What `integrations` of the configuration says of it. */
  get integrations() {
    const credentials = [{ personalAccessToken: 'a-token' }];
    return { azure: [{ host: this.host, credentials }] };
  }

  /** Brings what is sent to the host to the server. */
  get passOn(): RequestHandler {
    return http.all(`https://${this.host}/*`, async ({ request }) => {
      const { pathname, search } = new URL(request.url);
      const text = await request.text();
      return fetch(`${this.url}${pathname}${search}`, {
        method: request.method,
        headers: { 'Content-Type': 'application/json' },
        body: text || undefined,
      });
    });
  }

  async stop(): Promise<void> {
    await super.stop();
    this.git.remove();
  }

  protected async serve(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { method = '', url = '' } = request;
    if (!url.startsWith('/git/')) return super.serve(request, response);
    const fault = this.faultOn({ method, path: url });
    if (!fault) return this.git.serve(request, response);
    response.writeHead(fault.status ?? 500).end();
    return undefined;
  }

  protected answer({ method, path, body }: Call): Answer | undefined {
    const area = path.match(/^\/_apis\/(\w+)$/)?.[1] ?? '';
    if (method === 'OPTIONS' && area in LOCATIONS) {
      return { body: listed([{ ...LOCATIONS[area], ...VERSIONS }]) };
    }
    switch (`${method} ${path}`) {
      case 'GET /_apis/ResourceAreas':
        // What a server of one's own says: everything is at this address.
        return { body: { count: 0, value: null } };
      case `POST /${PROJECT}/_apis/git/repositories`:
        return this.#made(body.name);
      default:
        return undefined;
    }
  }

  #made(name: string): Answer {
    if (this.repositories.includes(name)) {
      const message = `TF400948: A Git repository with the name ${name} already exists.`;
      return { status: 409, body: { message } };
    }
    this.repositories.push(name);
    this.git.init(name);
    const remoteUrl = `${this.url}/git/${name}`;
    const webUrl = this.webUrl(name);
    return { status: 201, body: { id: `id-of-${name}`, remoteUrl, webUrl } };
  }
}
