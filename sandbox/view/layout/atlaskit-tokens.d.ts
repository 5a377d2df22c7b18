/**
 * The build takes one copy of the design tokens, the one of Atlaskit's buttons (version 20), for everything; the copy
 * at the root of node_modules, whose types the compiler reads, is older and has no such entry.
 */
declare module '@atlaskit/tokens/set-global-theme' {
  /** Loads the themes' style sheets and marks the document with them. */
  export function setGlobalTheme(theme: {
    colorMode: 'light' | 'dark';
    light: 'light';
    dark: 'dark';
    spacing: 'spacing';
  }): Promise<() => void>;
}
