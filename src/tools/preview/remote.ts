import { UsageError } from '../usage-error.ts';

/**
 * The repository of the workflow as a remote. Its token goes to git by the environment: it stands in
 * no file, no address and no list of processes.
 * @throws UsageError outside a workflow.
 */
export function workflowRemote(environment: NodeJS.ProcessEnv = process.env): string {
  const {
    GITHUB_SERVER_URL: server,
    GITHUB_REPOSITORY: repository,
    GITHUB_TOKEN: token,
  } = environment;
  if (!server || !repository) {
    throw new UsageError(
      'This is no workflow: GITHUB_REPOSITORY is not set.',
      'Name the repository with --remote.',
    );
  }
  if (token) {
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    environment.GIT_CONFIG_COUNT = '1';
    environment.GIT_CONFIG_KEY_0 = `http.${server}/.extraheader`;
    environment.GIT_CONFIG_VALUE_0 = `AUTHORIZATION: basic ${basic}`;
  }
  return `${server}/${repository}.git`;
}
