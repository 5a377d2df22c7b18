import { showFlag } from '@forge/bridge';

/**
 * Tells how an action ended in a message of the page: it is announced to those who do not see it, and stays when what was
 * pressed is gone.
 * @param action what can be done about it, by one press
 */
export function showResult(
  id: string,
  title: string,
  {
    type = 'success',
    action,
  }: { type?: 'success' | 'warning' | 'error'; action?: { text: string; run: () => void } } = {},
): void {
  const flag = showFlag({
    id,
    title,
    type,
    isAutoDismiss: !action && type === 'success',
    actions: action && [
      {
        text: action.text,
        onClick: () => {
          void flag.close();
          action.run();
        },
      },
    ],
  });
}
