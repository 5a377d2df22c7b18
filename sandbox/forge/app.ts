import { type BundledApp, bundleApp } from './bundle/bundle-app';
import { compileDisplayConditions, type Sight } from './display-conditions';
import {
  type AppFunction,
  type Manifest,
  readManifest,
  UI_MODULE_TYPES,
  type UiModule,
  type UiModuleType,
} from './manifest';
import { readTranslations, type Translations } from './translations';

/** An app as the host holds it once it is "deployed": read, checked and bundled. */
export interface ForgeApp {
  directory: string;
  manifest: Manifest;
  bundle: BundledApp;
  translations: Translations;
  uiModules: readonly PlacedModule[];
  /** @throws Error for a function that the manifest does not define */
  function(key: string): AppFunction;
}

export interface PlacedModule extends UiModule {
  type: UiModuleType;
  isShown: (sight: Sight) => boolean;
}

/** @throws Error when the app cannot be deployed: its manifest, its translations or its code are wrong */
export async function loadApp(appDirectory: string): Promise<ForgeApp> {
  const manifest = await readManifest(appDirectory);
  const uiModules = UI_MODULE_TYPES.flatMap((type) =>
    manifest.modules[type].map((module) => ({
      ...module,
      type,
      isShown: compileDisplayConditions(module.displayConditions),
    })),
  );
  const [bundle, translations] = await Promise.all([
    bundleApp(appDirectory, manifest),
    readTranslations(appDirectory, manifest),
  ]);
  const functions = new Map(manifest.modules.function.map((each) => [each.key, each]));
  return {
    directory: appDirectory,
    manifest,
    bundle,
    translations,
    uiModules,
    function(key) {
      const found = functions.get(key);
      if (!found) throw new Error(`The manifest defines no function "${key}"`);
      return found;
    },
  };
}
