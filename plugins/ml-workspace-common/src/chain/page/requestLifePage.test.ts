import { LIFE } from '../lifecycle';
import { renderRequestLifePage } from './requestLifePage';

it('draws every step of the table, and where each ends', () => {
  const page = renderRequestLifePage();
  for (const { event, from, to } of LIFE) {
    for (const before of from.length ? from : ['[*]']) {
      expect(page).toContain(`${before} --> ${to}: ${event} by `);
    }
  }
  for (const end of ['rejected', 'withdrawn', 'expired', 'retired']) {
    expect(page).toContain(`  ${end} --> [*]`);
  }
  expect(page).not.toContain('submitted --> [*]');
});
