import open from 'open';

/** Whether somebody sits here who can see a browser. */
export function canSeeBrowser({ platform, env, isTerminal }) {
  if (!isTerminal || env.CI || env.BROWSER === 'none') return false;
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Opens an address when a person sits at the terminal; says nothing when it cannot. */
export async function openBrowser(address) {
  const { platform, env, stdout } = process;
  if (!canSeeBrowser({ platform, env, isTerminal: stdout.isTTY })) return;
  const browser = await open(address).catch(() => undefined);
  browser?.on('error', () => {});
}
