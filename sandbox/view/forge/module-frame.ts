import type { Deliver } from './forge-doc';

/** Answers one bridge command of an app; a rejection is what the app sees as a failed call. */
export type CallBridge = (command: string, payload?: unknown) => Promise<unknown>;

type FrameWindow = Window & typeof globalThis & { __bridge?: { callBridge: CallBridge } };

export interface ModuleFrame {
  deliver: Deliver;
  /** The bridge is given before the bundle runs: `@forge/bridge` binds it when it is loaded. */
  load(callBridge: CallBridge): Promise<void>;
  remove(): void;
}

/**
 * Opens the hidden frame an app's UI bundle runs in: its own realm, same origin, a clock moved as the site's is.
 *
 * @param bundleUrl the `index.html` or the `.js` file of the bundle, absolute path on this site
 * @param offsetMs difference of the site's clock to real time, read at every look at the clock
 */
export async function openModuleFrame(bundleUrl: string, offsetMs: () => number): Promise<ModuleFrame> {
  const frame = document.createElement('iframe');
  frame.title = `App frame ${bundleUrl}`;
  frame.hidden = true;
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.srcdoc = `<!doctype html><base href="${new URL(bundleUrl, location.origin).href}"><body></body>`;
  const ready = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await ready;
  const frameWindow = windowOf(frame);
  frameWindow.Date = shiftedDate(frameWindow.Date, offsetMs);

  return {
    deliver: deliverInto(frameWindow),
    async load(callBridge) {
      frameWindow.__bridge = { callBridge: answeringIn(frameWindow, callBridge) };
      for (const url of await scriptUrls(bundleUrl)) await runScript(frameWindow, url);
    },
    remove: () => frame.remove(),
  };
}

function windowOf(frame: HTMLIFrameElement): FrameWindow {
  const frameWindow = frame.contentWindow;
  if (frameWindow === null) throw new Error('The frame of the app was closed before it was loaded');
  return frameWindow as FrameWindow;
}

/** Arguments are cloned into the app's realm and arrive later, as they do through the platform's bridge. */
function deliverInto(frameWindow: FrameWindow): Deliver {
  return (handler, args) => {
    const copies = frameWindow.structuredClone(args) as never[];
    setTimeout(() => {
      Promise.resolve()
        .then(() => handler(...copies))
        .catch((error: unknown) => frameWindow.reportError(error));
    }, 0);
  };
}

/** Answers and errors become the app's realm's own, so that its `instanceof` checks hold. */
function answeringIn(frameWindow: FrameWindow, callBridge: CallBridge): CallBridge {
  return async (command, payload) => {
    try {
      const answer = await callBridge(command, payload);
      return holdsFunctions(answer) ? answer : frameWindow.structuredClone(answer);
    } catch (error) {
      throw new frameWindow.Error(error instanceof Error ? error.message : String(error));
    }
  };
}

function holdsFunctions(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null
    ? Object.values(answer).some((value) => typeof value === 'function')
    : false;
}

function shiftedDate(FrameDate: DateConstructor, offsetMs: () => number): DateConstructor {
  const now = () => FrameDate.now() + offsetMs();
  return new Proxy(FrameDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
    apply: (target) => new target(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  });
}

async function scriptUrls(bundleUrl: string): Promise<string[]> {
  const absolute = new URL(bundleUrl, location.origin);
  if (absolute.pathname.endsWith('.js')) return [absolute.href];
  const response = await fetch(absolute);
  if (!response.ok) throw new Error(`The app's bundle ${absolute.pathname} answers ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return [...page.querySelectorAll('script[src]')].map(
    (script) => new URL(script.getAttribute('src') ?? '', absolute).href,
  );
}

function runScript(frameWindow: FrameWindow, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = frameWindow.document.createElement('script');
    script.src = url;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`The app's script ${url} could not be loaded`)));
    frameWindow.document.body.append(script);
  });
}
