import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { posixShim, windowsShim, yarnNetwork, yarnScript } from './yarn.mjs';

describe('the yarn on PATH', () => {
  it('is the committed one', () => {
    assert.ok(existsSync(yarnScript()), yarnScript());
  });

  it(
    'runs on the given Node and hands over its arguments, blanks and quotes in a path included',
    { skip: process.platform === 'win32' },
    () => {
      const folder = mkdtempSync(join(tmpdir(), "ring fence's "));
      try {
        const script = join(folder, 'fake yarn.js');
        writeFileSync(
          script,
          'console.log(JSON.stringify(process.argv.slice(2)))',
        );
        const shim = join(folder, 'yarn');
        writeFileSync(shim, posixShim(process.execPath, script), {
          mode: 0o755,
        });
        const output = execFileSync(shim, ['install', 'a b', '$HOME']);
        assert.deepEqual(JSON.parse(output), ['install', 'a b', '$HOME']);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  it('has a batch file for Windows', () => {
    assert.equal(
      windowsShim('C:\\node.exe', 'C:\\yarn.cjs'),
      '@"C:\\node.exe" "C:\\yarn.cjs" %*\r\n',
    );
  });
});

describe("Yarn's way to the network", () => {
  it('needs no settings where npm says none', () => {
    assert.deepEqual(yarnNetwork({}, {}), {});
  });

  it('takes packages from where npm takes them', () => {
    assert.deepEqual(
      yarnNetwork({ registry: 'https://npm.example.org/' }, {}),
      {
        YARN_NPM_REGISTRY_SERVER: 'https://npm.example.org',
      },
    );
  });

  it("follows npm's registry and proxies", () => {
    const npm = {
      registry: 'http://npm.example.org/all/',
      proxy: 'http://proxy.example.org:8080',
      httpsProxy: 'http://proxy.example.org:8443',
      caFile: '/etc/company.pem',
    };
    assert.deepEqual(yarnNetwork(npm, {}), {
      YARN_NPM_REGISTRY_SERVER: 'http://npm.example.org/all',
      YARN_UNSAFE_HTTP_WHITELIST: 'npm.example.org',
      YARN_HTTP_PROXY: 'http://proxy.example.org:8080',
      YARN_HTTPS_PROXY: 'http://proxy.example.org:8443',
      YARN_HTTPS_CA_FILE_PATH: '/etc/company.pem',
    });
  });

  it('is left to the settings a person made for Yarn', () => {
    const npm = { registry: 'https://npm.example.org' };
    const env = { YARN_NPM_REGISTRY_SERVER: 'https://yarn.example.org' };
    assert.deepEqual(yarnNetwork(npm, env), {});
  });
});
