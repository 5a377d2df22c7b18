/** Where Raygun's own pages would be; the sandbox has none, so the addresses lead nowhere. */
const RAYGUN_APP = 'https://app.raygun.example';

export const links = {
  application: (app: string) => `${RAYGUN_APP}/dashboard/${app}`,
  errorGroup: (app: string, group: string) => `${RAYGUN_APP}/crashreporting/${app}/errors/${group}`,
  errorInstance: (app: string, group: string, instance: string) =>
    `${RAYGUN_APP}/crashreporting/${app}/errors/${group}/instances/${instance}`,
  session: (app: string, session: string) => `${RAYGUN_APP}/rum/${app}/sessions/${session}`,
  deployment: (app: string, deployment: string) => `${RAYGUN_APP}/deployments/${app}/${deployment}`,
};
