import { spawnSync } from 'node:child_process';

/**
 * Opens a file in the editor that the environment names and waits for it. False where none is named
 * or it would not start. `$EDITOR` may hold arguments, as in `code --wait`, so a shell reads it; the
 * file is handed over beside it and is never part of the command.
 */
export function openEditor(file: string, environment: NodeJS.ProcessEnv = process.env): boolean {
  const editor = environment.VISUAL?.trim() || environment.EDITOR?.trim();
  if (!editor) return false;
  const { status } =
    process.platform === 'win32'
      ? spawnSync(`${editor} "${file}"`, { shell: true, stdio: 'inherit' })
      : spawnSync('sh', ['-c', `${editor} "$1"`, 'sh', file], { stdio: 'inherit' });
  return status === 0;
}
