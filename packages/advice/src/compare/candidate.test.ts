import { evaluate } from '@ringfence/engine';
import { compareFor } from './page/ordinary';
import { OPTION_IDS } from './ways';

jest.mock('@ringfence/engine', () => {
  const actual = jest.requireActual('@ringfence/engine');
  return { ...actual, evaluate: jest.fn(actual.evaluate) };
});

it('judges each option once', () => {
  const judge = jest.mocked(evaluate);
  judge.mockClear();
  compareFor({ packages: ['PythonPackages'], hosts: ['files.example.org'] });
  expect(judge).toHaveBeenCalledTimes(OPTION_IDS.length);
});
