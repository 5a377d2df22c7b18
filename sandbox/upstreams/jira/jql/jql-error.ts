/** JQL that cannot be read or run. The message is what Jira shows in `errorMessages`. */
export class JqlError extends Error {}

/** JQL that Jira can run and the sandbox cannot. */
export class UnmodelledJqlError extends JqlError {
  constructor(part: string) {
    super(`The sandbox does not model ${part} in JQL`);
  }
}

/** A mistake at a place in the query; the message ends as Jira's does: `(line 1, character 9)`, counted from 1. */
export function jqlSyntaxError(query: string, offset: number, problem: string): JqlError {
  const before = query.slice(0, offset);
  const line = before.split('\n').length;
  const character = offset - (before.lastIndexOf('\n') + 1) + 1;
  return new JqlError(`Error in the JQL Query: ${problem} (line ${line}, character ${character})`);
}
