import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { az } from './azure';
import { flag, shellLine } from './shell';

const text = fc
  .oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          "'",
          '"',
          '$(touch x)',
          '`id`',
          '\\',
          '\n',
          ' ',
          '!',
          '~',
          '*',
          '-',
          '#',
          ';',
          '&',
          '$HOME',
          'é',
        ),
      )
      .map(parts => parts.join('')),
  )
  .map(value => value.replace(/\0/g, '').replace(/\p{Surrogate}/gu, ''));

/** What a real shell hands to a program for a line. */
const argumentsOf = (line: string): string[] =>
  execFileSync('sh', ['-c', `print() { printf '%s\\0' "$@"; }; ${line}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
    .toString('utf8')
    .split('\0')
    .slice(0, -1);

describe('a command line', () => {
  it('reaches the program as it is, whatever its texts hold', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), words => {
        const line = shellLine(['print', ...words]) ?? '';
        expect(argumentsOf(line)).toEqual(words);
      }),
      { numRuns: 200 },
    );
  });

  it('joins a value that looks like a flag to its own', () => {
    expect(flag('--rule', '--yes')).toEqual(['--rule=--yes']);
    expect(flag('--rule', 'pypi')).toEqual(['--rule', 'pypi']);
  });

  it('stops where a variable is not set, and takes its value as one argument', () => {
    const line =
      shellLine(['print', { variable: 'SUBNET_ID', meaning: 'a subnet' }]) ??
      '';
    expect(argumentsOf(`SUBNET_ID='a b'; ${line}`)).toEqual(['a b']);
    expect(() => argumentsOf(`unset SUBNET_ID; ${line}`)).toThrow();
  });

  it('is not written for a text that no argument can hold', () => {
    expect(shellLine(['az', 'a\0b'])).toBe(undefined);
  });

  it('leaves out flags without a value and keeps those that need none', () => {
    expect(
      shellLine(
        az('ml compute delete', { name: 'a b', yes: true, size: undefined }),
      ),
    ).toBe("az ml compute delete --name 'a b' --yes");
  });
});
