import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { currentTheme } from '../layout/theme';
import { getModuleContext, invokeResolver, type ModulePlace, type ShownModule } from '../site/forge-app';
import { type Session, useSession } from '../site/session';
import { ForgeDocView } from '../uikit/forge-doc-view';
import { useAppHost } from './app-host';
import { createBridge } from './bridge';
import { type ForgeNode, snapshotForgeDoc } from './forge-doc';
import type { ModalRequest } from './modal-request';
import { openModuleFrame } from './module-frame';
import { OpenedModal } from './opened-modal';
import './forge-module.css';

interface ForgeModuleProps {
  module: ShownModule;
  place: ModulePlace;
  /** how the view is closed; absent where it cannot be */
  onClose?: (payload: unknown) => void;
  /** what `Modal.open({context})` of the opener added to the context */
  modalContext?: unknown;
}

/** One module of the app: its bundle runs in a hidden frame, and what it renders is drawn here. */
export function ForgeModule({ module, place, onClose, modalContext }: ForgeModuleProps): ReactNode {
  const [forgeDoc, setForgeDoc] = useState<ForgeNode>();
  const [failure, setFailure] = useState<string>();
  const [modal, setModal] = useState<ModalRequest>();
  const session = useSession();
  const host = useAppHost();
  const latest = useRef({ session, host, place, onClose, modalContext });
  latest.current = { session, host, place, onClose, modalContext };

  useEffect(() => {
    const closers: (() => unknown)[] = [];
    let shown = true;
    const fail = (error: unknown) =>
      shown && setFailure(error instanceof Error ? error.message : String(error));

    const opening = openModuleFrame(module.bundle, () => latest.current.session.clock.offsetMs);
    const loading = opening.then((frame) => {
      const { current } = latest;
      return frame.load(
        createBridge({
          moduleKey: module.key,
          draw: (doc) => shown && setForgeDoc(snapshotForgeDoc(doc, frame.deliver)),
          fail,
          getContext: () => contextFor(module.key, latest.current),
          invoke: (functionKey, payload) =>
            invokeResolver(module.key, functionKey, payload, latest.current.place),
          openModal: setModal,
          close: current.onClose && ((payload) => latest.current.onClose?.(payload)),
          onClose: current.onClose && ((callback) => closers.push(callback)),
          refresh: () => latest.current.host.refresh(),
          flags: current.host.flags,
          events: current.host.events,
        }),
      );
    });
    loading.catch(fail);
    return () => {
      shown = false;
      for (const closer of closers) closer();
      void opening.then((frame) => frame.remove());
    };
  }, [module.key, module.bundle]);

  if (failure !== undefined) {
    return (
      <SectionMessage appearance="error" title={`${module.title} stopped working`}>
        <p>{failure}</p>
      </SectionMessage>
    );
  }
  return (
    <div
      className="forge-module"
      lang={session.me.locale}
      data-module-key={module.key}
      aria-busy={forgeDoc === undefined}
    >
      {forgeDoc ? <ForgeDocView forgeDoc={forgeDoc} /> : <Spinner label={`Loading ${module.title}`} />}
      {modal && (
        <OpenedModal
          request={modal}
          opener={module}
          onClosed={() => {
            setModal(undefined);
          }}
        >
          {(opened, close) => (
            <ForgeModule module={opened} place={place} modalContext={modal.context} onClose={close} />
          )}
        </OpenedModal>
      )}
    </div>
  );
}

/** The host's context, with what only the browser knows. */
async function contextFor(
  moduleKey: string,
  { place, modalContext }: { session: Session; place: ModulePlace; modalContext?: unknown },
): Promise<unknown> {
  const context: Record<string, unknown> = {
    ...(await getModuleContext(moduleKey, place)),
    theme: currentTheme(),
  };
  if (modalContext === undefined) return context;
  return { ...context, extension: { ...asRecord(context.extension), modal: modalContext } };
}

function asRecord(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
