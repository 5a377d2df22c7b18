import { portsForApp } from '../composition';
import { watchIncidents } from '../usecases/watch-incidents';

/** Every five minutes. */
export async function onWatch(): Promise<void> {
  await watchIncidents(portsForApp('schedule'))();
}
