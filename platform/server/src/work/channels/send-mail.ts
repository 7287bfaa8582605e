import { createTransport } from 'nodemailer';
import type { OutgoingMessage } from './write-webhook.ts';

/** A way to send e-mail. */
export interface Mailer {
  /** Null when it was handed over, else why not. */
  send(address: string, message: OutgoingMessage): Promise<string | null>;
  close(): void;
}

/** An address of e-mail as people type it; one only. */
export const isMailAddress = (text: string): boolean =>
  /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]{2,}$/u.test(text);

/**
 * The mailer of the environment: JUNHENG_SMTP_URL (`smtps://user:password@host`), JUNHENG_SMTP_FROM for the sender, else the user of the
 * URL. Null where none is set.
 */
export function openMailer(environment: NodeJS.ProcessEnv = process.env): Mailer | null {
  const url = environment['JUNHENG_SMTP_URL'];
  if (url === undefined || !URL.canParse(url)) return null;
  const { username, hostname } = new URL(url);
  const user = decodeURIComponent(username);
  const from =
    environment['JUNHENG_SMTP_FROM'] ?? (user.includes('@') ? user : `junheng@${hostname || 'localhost'}`);
  const transport = createTransport(url, {
    from: { name: '均衡 Junheng', address: from },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(address, message) {
      try {
        await transport.sendMail({
          to: address,
          subject: message.zh.length > 60 ? `${message.zh.slice(0, 59)}…` : message.zh,
          text: [
            message.unitName,
            message.zh,
            message.en,
            message.link.startsWith('http') ? message.link : '',
          ]
            .filter((line) => line !== '')
            .join('\n\n'),
        });
        return null;
      } catch (error) {
        const { code, message: words } = error as NodeJS.ErrnoException;
        return String(code ?? words).slice(0, 200);
      }
    },
    close: () => transport.close(),
  };
}
