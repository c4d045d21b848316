import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProviderTypes, WRITTEN_BLOCKS, typesIn } from './judging';

const PACKAGE = '@cdktn/provider-azurerm';
const VERSION = '16.1.0';

/** Fetches the package with the declarations and unpacks it; it is too large to be a dependency of everybody. */
export function fetched(): string {
  const folder = mkdtempSync(join(tmpdir(), 'provider-types-'));
  const options = { cwd: folder, stdio: 'ignore' } as const;
  execFileSync('npm', ['pack', `${PACKAGE}@${VERSION}`], options);
  const [archive] = readdirSync(folder).filter(name => name.endsWith('.tgz'));
  execFileSync('tar', ['xzf', archive], options);
  return join(folder, 'package');
}

const folderOf = (address: string) => {
  const [section, type] = address.split(' ');
  if (section === 'provider') return 'provider';
  const name = type.replace(/^azurerm_/, '').replace(/_/g, '-');
  return section === 'data' ? `data-azurerm-${name}` : name;
};

/** The types of every block that the writer may write, by an unpacked package. */
export function publishedTypes(folder: string): ProviderTypes {
  const { version, license, cdktn } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  return {
    package: `${PACKAGE}@${version}`,
    provider: `hashicorp/azurerm ${cdktn.provider.version}`,
    licence: license,
    types: Object.fromEntries(
      WRITTEN_BLOCKS.map(address => [
        address,
        typesIn(
          readFileSync(
            join(folder, 'lib', folderOf(address), 'index.d.ts'),
            'utf8',
          ),
        ),
      ]),
    ),
  };
}
