import { client } from '../__testUtils__/client';
import { WORKSPACE } from '../__testUtils__/small';
import { runCommand } from './run';

const V = 'api-version=2026-05-01';

const commanded = async () => {
  const made = await client();
  const { url, authorityHost } = made.double;
  const run = (...args: string[]) => runCommand({ url, authorityHost }, args);
  return { ...made, run };
};

it('lists workspaces and changes one by its name', async () => {
  const { run, get } = await commanded();
  expect(await run('list', 'mlw-one')).toBe(WORKSPACE);
  await run('drift', 'mlw-one', '--public-access', 'Enabled', '--by', 'Omar');
  await run('drift', 'mlw-one', '--set', 'tags.team=x');
  const { body } = await get(`${WORKSPACE}?${V}`);
  expect(body.properties.publicNetworkAccess).toBe('Enabled');
  expect(body.tags).toEqual({ team: 'x' });
});

it('lets time go on and spoils answers', async () => {
  const { run } = await commanded();
  expect(await run('advance', '2h')).toContain('2026-12-01T10:00:00.000Z');
  expect(await run('faults', 'html', '--path', 'workspaces')).toContain('html');
  await run('faults');
  expect(JSON.parse(await run('state')).faults).toEqual([]);
});

it.each([
  [['drift', 'mlw-none'], /none of the name/],
  [['drift', 'mlw-one', '--set', 'x'], /sets nothing/],
  [['advance', 'soon'], /no span/],
  [['faults', 'odd'], /kind/],
  [[], /Usage/],
])('says in plain words why it cannot %j', async (args, words) => {
  const { run } = await commanded();
  await expect(run(...args)).rejects.toThrow(words);
});
