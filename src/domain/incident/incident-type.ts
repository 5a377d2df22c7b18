/** `[System] Incident`, `Incident`, `Major incident`, インシデント; not `Post-incident review`. */
const INCIDENT_TYPE = /^(?:\[system\]\s*)?(?:major\s+)?incident$|^(?:重大)?インシデント$/i;

/** Whether tickets of a type with this name are incidents, where they lie in a service project. */
export function isIncidentType(name: string): boolean {
  return INCIDENT_TYPE.test(name.trim());
}
