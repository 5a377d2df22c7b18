/**
 * @param typeNames names of the issue types that are incidents
 * @param words what a person typed; matched as text, whatever signs of JQL are in it
 *   (https://support.atlassian.com/jira-software-cloud/docs/search-for-issues-using-the-text-field/)
 */
export function incidentJql(projectKey: string, typeNames: readonly string[], words: string): string {
  const plain = words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const clauses = [`project = ${quoted(projectKey)}`, `issuetype in (${typeNames.map(quoted).join(', ')})`];
  if (plain !== '') clauses.push(`text ~ ${quoted(plain)}`);
  return `${clauses.join(' AND ')} ORDER BY created DESC`;
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
