import { claimAtOnce, Claims } from './claims';
import { Store } from './store';
import { STORES } from './stores';

const WORKSPACES = 100;
const CLAIMS = 1000;
/** A SQLite file belongs to one process. */
const REPLICAS: Readonly<Record<Store['name'], number>> = {
  SQLite: 1,
  PostgreSQL: 2,
};

async function claimOn(name: Store['name']): Promise<Claims> {
  const store = await STORES[name]();
  try {
    return await claimAtOnce(store, {
      workspaces: WORKSPACES,
      claims: CLAIMS,
      replicas: REPLICAS[name],
    });
  } finally {
    await store.remove();
  }
}

/** Claims the same workspaces at once on every database, and tells what came of it as Markdown. */
export async function reportClaims(
  names: readonly Store['name'][],
): Promise<{ markdown: string; ok: boolean }> {
  const lines = [
    `${CLAIMS} parallel claims of ${WORKSPACES} workspaces.`,
    '',
    '| Database | Replicas | Workspaces | Taken (201) | Repeats (200) | Refused (409) | Anything else | Seconds | Problems |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
  ];
  let ok = true;
  for (const name of names) {
    const claims = await claimOn(name);
    const { taken, repeated, refused, others, problems } = claims;
    ok &&= problems.length === 0;
    lines.push(
      `| ${name} | ${REPLICAS[name]} | ${
        claims.workspaces
      } | ${taken} | ${repeated} | ${refused} | ${
        others.length
      } | ${claims.seconds.toFixed(1)} | ${problems.join('; ') || 'none'} |`,
    );
  }
  return { markdown: lines.join('\n'), ok };
}
