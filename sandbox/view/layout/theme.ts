import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';

export type ColorMode = 'light' | 'dark';

const STORED = 'sandbox-color-mode';

/** Light unless the viewer chose dark on this machine. */
export function currentColorMode(): ColorMode {
  return localStorage.getItem(STORED) === 'dark' ? 'dark' : 'light';
}

/** The theme as the products give it to an app's context. */
export function currentTheme() {
  return { colorMode: currentColorMode(), light: 'light', dark: 'dark', spacing: 'spacing' } as const;
}

/** Loads Atlaskit's design tokens, as the products do, in the viewer's colour mode. */
export async function applyTheme(): Promise<void> {
  await setGlobalTheme(currentTheme());
}

export function chooseColorMode(mode: ColorMode): void {
  localStorage.setItem(STORED, mode);
  location.reload();
}
