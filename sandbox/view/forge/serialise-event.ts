/** What an app's handler gets instead of a DOM event; the shape is `SerialisableEvent` of UI Kit's own types. */
export interface SerialisedEvent {
  bubbles: boolean;
  cancelable: boolean;
  defaultPrevented: boolean;
  eventPhase: number;
  isTrusted: boolean;
  target: {
    value?: string;
    checked?: boolean;
    name?: string;
    id?: string;
    tagName?: string;
    type?: string;
    selectionStart?: number | null;
    selectionEnd?: number | null;
  };
  timeStamp: number;
  type: string;
}

/** A React event or a DOM event. */
type DeliveredEvent = Pick<
  Event,
  'bubbles' | 'cancelable' | 'defaultPrevented' | 'eventPhase' | 'isTrusted' | 'timeStamp' | 'type' | 'target'
>;

/**
 * Copies what may cross the bridge from an event. `target.type` is the control's true type, because `useForm`
 * of `@forge/react` decides by it whether it reads `value`, `checked` or the event itself.
 */
export function serialiseEvent(event: DeliveredEvent): SerialisedEvent {
  const { bubbles, cancelable, defaultPrevented, eventPhase, isTrusted, timeStamp, type } = event;
  return {
    bubbles,
    cancelable,
    defaultPrevented,
    eventPhase,
    isTrusted,
    timeStamp,
    type,
    target: serialiseTarget(event.target),
  };
}

function serialiseTarget(target: EventTarget | null): SerialisedEvent['target'] {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    const selectable = target instanceof HTMLTextAreaElement || target.type === 'text';
    return {
      value: target.value,
      checked: target instanceof HTMLInputElement ? target.checked : undefined,
      name: target.name,
      id: target.id,
      tagName: target.tagName,
      type: target.type,
      selectionStart: selectable ? target.selectionStart : null,
      selectionEnd: selectable ? target.selectionEnd : null,
    };
  }
  return target instanceof Element ? { id: target.id, tagName: target.tagName } : {};
}
