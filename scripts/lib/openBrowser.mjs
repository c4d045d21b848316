import { spawn } from 'node:child_process';

/** The program that opens an address in the person's browser, if there is one to see. */
export function browserOpener(platform, env) {
  if (env.CI || env.BROWSER === 'none') return undefined;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['explorer'];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
}

/** Opens an address when a person sits at the terminal; says nothing when it cannot. */
export function openBrowser(address) {
  const opener =
    process.stdout.isTTY && browserOpener(process.platform, process.env);
  if (!opener) return;
  const [command, ...first] = opener;
  spawn(command, [...first, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
