/**
 * @param words what a person typed; matched as text, whatever signs of JQL are in it
 *   (https://support.atlassian.com/jira-software-cloud/docs/search-for-issues-using-the-text-field/)
 */
export function incidentJql(projectKey: string, words: string): string {
  const plain = words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const text = plain === '' ? '' : ` AND text ~ "${plain}"`;
  return `project = "${projectKey.replace(/["\\]/g, '\\$&')}" AND issuetype = Incident${text} ORDER BY created DESC`;
}
