import { parse } from 'yaml';
import { aProtectedWorkspace } from '../__testUtils__/isolations';
import { Portal } from '../__testUtils__/portal';
import { examples } from './request.examples';

describe('the examples of ml-workspace:request', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await Portal.start();
  });

  it.each(examples.map(({ description, example }) => [description, example]))(
    '%s',
    async (_, example) => {
      const recipe = parse(example);

      const { status, log } = await portal.dryRun(recipe, {
        isolation: aProtectedWorkspace(),
        isolations: ['one', 'two'].map(aProtectedWorkspace),
        owner: 'group:default/data-science',
        description: 'Scores card payments',
      });

      expect(recipe.steps[0].action).toBe('ml-workspace:request');
      expect(log).toContain(`Finished step ${recipe.steps[0].name}`);
      expect(status).toBe('completed');
    },
  );
});
