import { findChromium } from './find-chromium.mjs';

/** Exit code 0 where the browser tests would find a Chromium: for scripts that bring one otherwise. */
process.exit(findChromium() === undefined ? 1 : 0);
