import type { IncidentRef } from '../domain/incident/incident';

/** By this mark the page is known as the incident's postmortem, whatever it is called and wherever it stands. */
export const postmortemMark = ({ id }: IncidentRef): string => `postmortem:${id}`;
