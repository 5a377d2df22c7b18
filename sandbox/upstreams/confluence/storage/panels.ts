/** Panel types of ADF and the macros that stand for them in storage; `note` has none of its own. */
export const PANEL_MACROS: Record<string, string> = {
  info: 'info',
  success: 'tip',
  warning: 'note',
  error: 'warning',
};

export function panelTypeOf(macro: string): string | undefined {
  return Object.entries(PANEL_MACROS).find(([, name]) => name === macro)?.[0];
}
