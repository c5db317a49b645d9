import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { MailSender } from './mail.js';

/** Writes each mail as a JSON file, attachments in base64, readable by the owner of the process only. */
export function outbox(directory: string, clock: () => Date): MailSender {
  return {
    async send({ attachments, ...mail }) {
      const files = attachments?.map((file) => ({
        ...file,
        content: file.content.toString('base64'),
      }));
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const at = clock().toISOString();
      const file = join(directory, `${at.replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.json`);
      await writeFile(
        `${file}.part`,
        `${JSON.stringify({ at, ...mail, attachments: files }, null, 2)}\n`,
        {
          mode: 0o600,
        },
      );
      await rename(`${file}.part`, file);
    },
  };
}

/** Hands mails to a mail server. */
export function smtp(url: string, from: string): MailSender {
  const transport = createTransport(url);
  return {
    async send({ to, subject, text, attachments = [] }) {
      await transport.sendMail({
        ...{ from, to: [...to], subject, text },
        attachments: attachments.map(({ name: filename, type: contentType, content }) => ({
          ...{ filename, contentType, content },
        })),
      });
    },
  };
}
