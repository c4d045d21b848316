import { randomUUID } from 'node:crypto';
import { Answer, json } from '../http/answer';
import { bodyOf, Call } from '../http/call';
import { Refusal } from '../http/refusal';
import { rolesAt } from '../rights/rights';
import { inner, isJson, Json } from '../world/document';
import type { Principal, World } from '../world/world';
import { parseQuery, QueryFault } from './parseQuery';
import type { Query } from './query';
import { runQuery, typesAskedFor } from './runQuery';
import { rowsOf, TABLES } from './tables';

const MOST_ROWS = 1000;
const MOST_SUBSCRIPTIONS = 1000;
const LIMIT_OF_TENANT = 10_000;

/** `POST /providers/Microsoft.ResourceGraph/resources` */
export function answerQuery(
  call: Call,
  world: World,
  principal: Principal,
  quota: Record<string, string>,
): Answer {
  if (!/^application\/json/i.test(call.headers['content-type'] ?? '')) {
    throw Refusal.of(
      500,
      'InternalServerError',
      'Encountered internal server error.',
    );
  }
  const body = bodyOf(call);
  if (!isJson(body) || typeof body.query !== 'string') {
    throw badRequest(world, { code: 'InvalidQuery', message: 'No query.' });
  }
  const { subscriptions, headers } = scopeOf(body, world, principal);
  const query = readQuery(body.query, world);
  const types = typesAskedFor(query);
  const work = () =>
    runQuery(
      query,
      rowsOf(query.table, { world, principal, subscriptions, types }),
      world.now(),
    );
  const rows = isSettled(query, body.query, world)
    ? world.answers.rows(
        [
          body.query,
          [...subscriptions],
          principal.objectId,
          world.roles,
          world.store.revision,
        ],
        work,
      )
    : work();
  const hasIds =
    !query.project || query.project.some(({ name }) => name === 'id');
  const isPaged = hasIds && query.limit === undefined;
  return json(200, page(rows, body, isPaged, world), { ...quota, ...headers });
}

/** Whether time alone changes nothing in what a query comes to. */
function isSettled({ table }: Query, text: string, world: World): boolean {
  return (
    /^(network)?resources$/.test(table) &&
    !text.includes('ago') &&
    !world.store.hasRecent &&
    world.roles.every(({ from = -Infinity }) => from <= world.now())
  );
}

function readQuery(text: string, world: World) {
  try {
    const query = parseQuery(text);
    if (TABLES.includes(query.table)) return query;
    throw badRequest(
      world,
      { code: 'InvalidQuery', message: 'Query is invalid.' },
      {
        code: 'DisallowedLogicalTableName',
        message: `Table ${query.table} is invalid, unsupported or disallowed.`,
      },
    );
  } catch (error) {
    if (!(error instanceof QueryFault)) throw error;
    throw badRequest(
      world,
      { code: 'InvalidQuery', message: 'Query is invalid.' },
      error.detail,
    );
  }
}

function badRequest(world: World, ...details: Json[]): Refusal {
  return Refusal.of(
    400,
    'BadRequest',
    `Please provide below info when asking for support: timestamp = ${new Date(
      world.now(),
    ).toISOString()}, correlationId = ${randomUUID()}.`,
    { details },
  );
}

/** The subscriptions that are asked about and that the caller has a role in; others are left out in silence. */
function scopeOf(
  body: Json,
  world: World,
  principal: Principal,
): { subscriptions: ReadonlySet<string>; headers: Record<string, string> } {
  const given = textsOf(body.subscriptions);
  const groups = textsOf(body.managementGroups).map(name => name.toLowerCase());
  if (given.length > MOST_SUBSCRIPTIONS) {
    throw badRequest(world, {
      code: 'TooManySubscriptions',
      message: `The number of subscriptions must be at most ${MOST_SUBSCRIPTIONS}.`,
    });
  }
  const asked = [...world.subscriptions.values()].filter(
    ({ subscriptionId, managementGroups }) =>
      given.length + groups.length === 0 ||
      given.some(id => id.toLowerCase() === subscriptionId.toLowerCase()) ||
      managementGroups.some(name => groups.includes(name.toLowerCase())),
  );
  const readable = asked.filter(
    one =>
      one.state !== 'Deleted' &&
      one.tenantId.toLowerCase() === principal.tenantId.toLowerCase() &&
      hasRoleIn(world, principal, one.subscriptionId),
  );
  if (readable.length === 0) {
    throw Refusal.of(
      403,
      'AccessDenied',
      'Please provide below info when asking for support.',
      {
        details: [
          {
            code: 'AccessDenied',
            message: 'The client does not have access to any scope given.',
          },
        ],
      },
    );
  }
  const isCut = readable.length > LIMIT_OF_TENANT && given.length === 0;
  return {
    subscriptions: new Set(
      readable
        .slice(0, LIMIT_OF_TENANT)
        .map(({ subscriptionId }) => subscriptionId.toLowerCase()),
    ),
    headers: isCut ? { 'x-ms-tenant-subscription-limit-hit': 'true' } : {},
  };
}

function hasRoleIn(world: World, principal: Principal, id: string): boolean {
  const scope = `/subscriptions/${id}`;
  const within = `${scope}/`.toLowerCase();
  return (
    rolesAt(world, principal, scope).length > 0 ||
    world.roles.some(
      role =>
        role.principalId === principal.objectId &&
        role.scope.toLowerCase().startsWith(within),
    )
  );
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function page(rows: Json[], body: Json, isPaged: boolean, world: World): Json {
  const option = (name: string) => inner(body, 'options', name);
  const format = option('resultFormat') ?? 'objectArray';
  if (format !== 'objectArray') {
    throw badRequest(world, {
      code: 'InvalidOptions',
      message: 'The double answers in the format objectArray alone.',
    });
  }
  const top = Math.min(Number(option('$top') ?? MOST_ROWS), MOST_ROWS);
  const token = option('$skipToken');
  const skip =
    typeof token === 'string'
      ? readToken(token, world)
      : Number(option('$skip') ?? 0);
  const data = isPaged ? rows.slice(skip, skip + top) : rows.slice(0, top);
  const isMore = isPaged && skip + data.length < rows.length;
  const isTruncated = !isPaged && data.length < rows.length;
  return {
    totalRecords: rows.length,
    count: data.length,
    resultTruncated: String(isTruncated),
    ...(isMore && { $skipToken: tokenAt(skip + data.length) }),
    data,
    facets: [],
  };
}

function tokenAt(skip: number): string {
  return Buffer.from(JSON.stringify({ from: skip })).toString('base64');
}

function readToken(token: string, world: World): number {
  try {
    const { from } = JSON.parse(Buffer.from(token, 'base64').toString());
    if (Number.isInteger(from)) return from;
  } catch {
    // Falls through to the refusal.
  }
  throw badRequest(world, {
    code: 'InvalidSkipToken',
    message: 'The skip token is invalid.',
  });
}
