import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DirectoryInUse, holdDirectory } from './directory-lock.js';

describe('the lock of the data directory', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'pbxkit-'));
  });
  afterEach(() => rm(directory, { recursive: true }));
  const lockFile = () => join(directory, 'server.lock');

  it('refuses a second holder and names the process', async () => {
    const release = await holdDirectory(directory);
    await expect(holdDirectory(directory)).rejects.toMatchObject({ pid: process.pid, directory });
    await release();
  });

  it('is free again after its release', async () => {
    const release = await holdDirectory(directory);
    await release();
    await (
      await holdDirectory(directory)
    )();
  });

  it('refuses while another process that lives holds it', async () => {
    const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    await writeFile(lockFile(), `${other.pid} ?\n`);
    await expect(holdDirectory(directory)).rejects.toBeInstanceOf(DirectoryInUse);
    const exited = new Promise((resolve) => other.once('exit', resolve));
    other.kill();
    await exited;
    await (
      await holdDirectory(directory)
    )();
  });

  it('takes over the lock of a process that died, of a reused process number and of a torn file', async () => {
    for (const stale of ['999999999 5\n', `${process.ppid} 1\n`, '', 'nonsense']) {
      await writeFile(lockFile(), stale);
      const release = await holdDirectory(directory);
      expect(await readFile(lockFile(), 'utf8')).toContain(String(process.pid));
      await release();
    }
  });

  it('goes to one of many who want it at once', async () => {
    await writeFile(lockFile(), '999999999 5\n');
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => holdDirectory(directory)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
